/** Width of a text in Chinese characters: letters and digits take half a character. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, character) => width + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
