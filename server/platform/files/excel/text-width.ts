/** Width of a text in characters of half width: a Chinese character takes two. */
export const halfWidths = (text: string): number => {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? 2 : 1;
  return width;
};
