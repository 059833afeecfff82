import { chineseNumeral } from '#kit/chinese-numeral.ts';

/** A count of list items, caught: 三, 十二, 3. */
export const NUMERAL = '([一二两三四五六七八九十]{1,2}|\\d{1,2})';

/** The number that `NUMERAL` caught; 0 where it is no number. */
export const announcedNumber = (written: string): number =>
  written === '两' ? 2 : /^\d/.test(written) ? Number(written) : (chineseNumeral(written) ?? 0);
