/**
 * The text without the parts from `open` to `close`, both included; `put` may leave something in their place. What is
 * opened and never closed is dropped to the end. Takes time in proportion to the text, whatever a hostile file holds.
 */
export const dropBetween = (
  text: string,
  open: string,
  close: string,
  put: (inside: string) => string = () => '',
): string => {
  let start = text.indexOf(open);
  if (start === -1) return text;
  const kept: string[] = [];
  let at = 0;
  while (start !== -1) {
    kept.push(text.slice(at, start));
    const end = text.indexOf(close, start + open.length);
    if (end === -1) return kept.join('');
    kept.push(put(text.slice(start + open.length, end)));
    at = end + close.length;
    start = text.indexOf(open, at);
  }
  kept.push(text.slice(at));
  return kept.join('');
};
