const DIGITS = '零一二三四五六七八九';

/** The value of a Chinese numeral up to 九百九十九, as labels are written: 十一, 二十, 一百零二. Undefined for others. */
export const chineseNumeral = (written: string): number | undefined => {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(written);
  if (!match || written === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const value = (digit: string | undefined): number => (digit ? DIGITS.indexOf(digit) : 0);
  return value(hundreds) * 100 + (ten ? (value(tens) || 1) * 10 : 0) + value(ones);
};

/** A number up to 99 as labels write it: 3 is 三, 12 is 十二, 20 is 二十. */
export const toChineseNumeral = (number: number): string => {
  const tens = Math.floor(number / 10);
  const ones = number % 10 === 0 && number > 0 ? '' : DIGITS[number % 10]!;
  return tens === 0 ? ones : `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
};
