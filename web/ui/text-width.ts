/** Letters are drawn this high unless 大字 is on. */
const USUAL_TEXT_PX = 14;

/** The style of a width drawn for the usual letters: it grows with large ones, and never beyond what stands around it. */
export const textWidth = (px: number) => ({
  width: `${Number((px / USUAL_TEXT_PX).toFixed(2))}em`,
  maxWidth: '100%',
});
