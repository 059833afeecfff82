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
