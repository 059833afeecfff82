/** The part of a text around a place, from one of the marks to the next, both left out: a sentence by 。, a clause by ，. */
export const stretchAt = (text: string, at: number, marks: string): string => {
  let [from, to] = [at, at];
  while (from > 0 && !marks.includes(text[from - 1]!)) from -= 1;
  while (to < text.length && !marks.includes(text[to]!)) to += 1;
  return text.slice(from, to);
};
