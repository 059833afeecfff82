import { toHalfWidth } from './half-width.ts';

export type CreditCodeReading =
  | { readonly ok: true; readonly creditCode: string }
  | {
      readonly ok: false;
      readonly fault: 'length' | 'characters' | 'check-character';
      readonly message: string;
    };

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The 18th character for the first 17 of a unified social credit code (GB 32100-2015). */
export const creditCheckCharacter = (first17: string): string => {
  const sum = WEIGHTS.reduce(
    (total, weight, at) => total + weight * ALPHABET.indexOf(first17[at] as string),
    0,
  );
  return ALPHABET[(31 - (sum % 31)) % 31] as string;
};

/** Reads a unified social credit code (统一社会信用代码, GB 32100-2015); spaces, full-width and lower case are accepted. */
export const readCreditCode = (written: string): CreditCodeReading => {
  const creditCode = toHalfWidth(written).replace(/\s/g, '').toUpperCase();
  if (creditCode.length !== 18) return refuse('length', '统一社会信用代码应为18位，请核对。');
  if ([...creditCode].some((character) => !ALPHABET.includes(character))) {
    return refuse('characters', '统一社会信用代码只用数字和大写字母，且不含I、O、S、V、Z。');
  }
  if (creditCheckCharacter(creditCode) !== creditCode[17]) {
    return refuse('check-character', '统一社会信用代码校验位不符，请对照执照核对。');
  }
  return { ok: true, creditCode };
};

const refuse = (fault: 'length' | 'characters' | 'check-character', message: string): CreditCodeReading => ({
  ok: false,
  fault,
  message,
});
