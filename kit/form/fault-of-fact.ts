import { isCalendarDate } from '../calendar-date.ts';

/** A fact as far as one value is judged by itself. */
export interface JudgedFact {
  readonly type: string;
  readonly maxLength?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const BANK_ACCOUNT = /^\d{12,19}$/;
const MOST_CHARACTERS: Readonly<Record<string, number>> = { text: 200, longText: 2000 };

const faultOfText = ({ type, maxLength = MOST_CHARACTERS[type]! }: JudgedFact, value: unknown) =>
  String(value).length > maxLength ? `最多 ${maxLength} 个字。` : null;

const faultOfWhole = ({ min = 0, max = Infinity }: JudgedFact, value: unknown) =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max
    ? null
    : max === Infinity
      ? `应为不小于 ${min} 的整数。`
      : `应为 ${min} 至 ${max} 的整数。`;

/** What is wrong with a value that is there, told alike by a form and by the server; null when nothing is, or by its type. */
export const faultOfFact = (fact: JudgedFact, value: unknown): string | null => {
  switch (fact.type) {
    case 'text':
    case 'longText':
      return faultOfText(fact, value);
    case 'integer':
      return faultOfWhole(fact, value);
    case 'date':
      return isCalendarDate(String(value)) ? null : '日期不存在，应为年-月-日。';
    case 'phone':
      return PHONE.test(String(value)) ? null : '应为11位手机号码，或带区号的固定电话。';
    case 'bankAccount':
      return BANK_ACCOUNT.test(String(value)) ? null : '银行账号应为12至19位数字。';
    default:
      return null;
  }
};
