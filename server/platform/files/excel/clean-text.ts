import { toHalfWidth } from '#kit/half-width.ts';

/** Zero-width characters, soft hyphens, byte order marks and direction marks that cells pick up from web pages. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Spaces of every width, and no-break spaces. */
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;

/** Nearly all cells are clean already; telling so is cheaper than cleaning. */
const UNTIDY = /[\s\u00a0\u00ad\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff]/;
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff][!-~\u4e00-\u9fff]*$/;

/** The text of a cell as a person reads it: invisible characters gone, spaces at the ends gone, inner runs made one. */
export const cleanText = (text: string): string =>
  UNTIDY.test(text) ? text.replace(INVISIBLE, '').replace(SPACES, ' ').trim() : text;

/** As `cleanText`, keeping the line ends of long texts. */
export const cleanLongText = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(SPACES, ' ').trim())
    .join('\n')
    .trim();

/** For codes, numbers and headings: half-width, upper case kept, no space anywhere, no leading apostrophe. */
export const squeeze = (text: string): string =>
  PLAIN.test(text)
    ? text
    : toHalfWidth(text.replace(INVISIBLE, ''))
        .replace(SPACES, '')
        .replace(/^['‘’`]+/, '');

/** Text from a file as it may be stored and shown: what no database or sheet can keep becomes a replacement mark. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, '\ufffd').toWellFormed();
