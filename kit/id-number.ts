import { isCalendarDate } from './calendar-date.ts';
import { toHalfWidth } from './half-width.ts';

/** Why an identity number is refused. */
export type IdNumberFault =
  'empty' | 'old-format' | 'length' | 'characters' | 'region' | 'birth-date' | 'check-digit';

export type IdNumberReading =
  | {
      readonly ok: true;
      /** 18 characters, check character in upper case. */
      readonly idNumber: string;
      /** resident: 居民身份证; residence-permit: 港澳台居民居住证, first two digits 81, 82 or 83. */
      readonly kind: 'resident' | 'residence-permit';
      /** The first six digits: where the number was first issued. Old codes stay valid, so no list is consulted. */
      readonly issuingRegion: string;
      readonly birthDate: string;
      /** Code of GB/T 2261.1: 1 male, 2 female. */
      readonly sex: '1' | '2';
    }
  | { readonly ok: false; readonly fault: IdNumberFault; readonly message: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** The 18th character for the first 17 digits of a number (GB 11643-1999, ISO 7064 MOD 11-2). */
export const idCheckCharacter = (first17: string): string => {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return CHECK_CHARACTERS[sum % 11] as string;
};

/**
 * Reads a citizen identity number of GB 11643-1999 as people write it: spaces around and inside, full-width digits and a
 * lower-case x are accepted. `today` (YYYY-MM-DD) refuses births in the future.
 */
export const readIdNumber = (written: string, today?: string): IdNumberReading => {
  const idNumber = toHalfWidth(written).replace(/\s/g, '').toUpperCase();
  const fault = findFault(idNumber, today);
  if (fault) return { ok: false, fault, message: MESSAGES[fault] };
  return {
    ok: true,
    idNumber,
    kind: /^8[123]/.test(idNumber) ? 'residence-permit' : 'resident',
    issuingRegion: idNumber.slice(0, 6),
    birthDate: birthDateOf(idNumber),
    sex: Number(idNumber[16]) % 2 === 1 ? '1' : '2',
  };
};

const birthDateOf = (idNumber: string): string =>
  `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;

const findFault = (idNumber: string, today?: string): IdNumberFault | null => {
  if (idNumber === '') return 'empty';
  if (/^\d{15}$/.test(idNumber)) return 'old-format';
  if (idNumber.length !== 18) return 'length';
  if (!/^\d{17}[\dX]$/.test(idNumber)) return 'characters';
  if (idNumber.startsWith('0')) return 'region';
  const birthDate = birthDateOf(idNumber);
  if (!isCalendarDate(birthDate) || (today !== undefined && birthDate > today)) return 'birth-date';
  return idCheckCharacter(idNumber) === idNumber[17] ? null : 'check-digit';
};

const MESSAGES: Readonly<Record<IdNumberFault, string>> = {
  empty: '身份证号为空，请填写18位身份证号。',
  'old-format': '这是15位的旧身份证号，请填写18位身份证号。',
  length: '身份证号应为18位，请核对是否多位或少位。',
  characters: '身份证号前17位应为数字，末位应为数字或X。',
  region: '身份证号前6位不是行政区划代码，请核对。',
  'birth-date': '身份证号中的出生日期不存在，请核对第7至14位。',
  'check-digit': '身份证号校验位不符，可能有一位写错，请对照证件核对。',
};
