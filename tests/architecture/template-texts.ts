/** The templates of a source text, those within others as part of the outer one: where `sql` stands before it, a statement. */
export const templateTexts = (source: string): string[] => {
  const texts: string[] = [];
  /** What is open: the template itself, or an expression within one with its braces. */
  const open: ('`' | '{')[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at += 1) {
    const letter = source[at];
    const within = open.at(-1);
    if (letter === '\\') at += 1;
    else if (letter === '`' && within === '`') {
      open.pop();
      if (open.length === 0) texts.push(source.slice(start + 1, at));
    } else if (letter === '`') {
      if (open.length === 0) start = at;
      open.push('`');
    } else if (within === '`' && letter === '$' && source[at + 1] === '{') {
      open.push('{');
      at += 1;
    } else if (within === '{' && letter === '{') open.push('{');
    else if (within === '{' && letter === '}') open.pop();
  }
  return texts;
};
