const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千', '万'];

/** A piece of a pattern: a numeral of up to 九百九十九 as labels are written. */
export const LABEL_NUMERAL = '[一二三四五六七八九十百零]{1,5}';

/** The value of a Chinese numeral up to 九百九十九, as labels are written: 十一, 二十, 一百零二. Undefined for others. */
export const chineseNumeral = (written: string): number | undefined => {
  const match =
    /^(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(written);
  if (!match || written === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const value = (digit: string | undefined): number => (digit ? DIGITS.indexOf(digit) : 0);
  return value(hundreds) * 100 + (ten ? (value(tens) || 1) * 10 : 0) + value(ones);
};

/** A number below a hundred thousand as labels write it: 3 is 三, 12 is 十二, 20 is 二十, 110 is 一百一十, 1004 is 一千零四. */
export const toChineseNumeral = (number: number): string => {
  const digits = [...String(number)].map(Number);
  if (number === 0) return DIGITS[0]!;
  return digits
    .map((digit, at) => DIGITS[digit]! + (digit === 0 ? '' : PLACES[digits.length - 1 - at]!))
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十');
};
