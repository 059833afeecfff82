import { isCalendarDate } from '../calendar-date.ts';
import { readCreditCode } from '../credit-code.ts';
import type { FieldDefinition } from './define-field.ts';

/** The codes of each code list. */
export type KnownCodes = ReadonlyMap<string, ReadonlySet<string>>;

type Value = string | number | boolean;

/** The cleaned answer (null when empty), or what is wrong with it in a clerk's words. */
export type AnswerReading = { readonly value: Value | null } | { readonly problem: string };

/** Amounts above this are taken for slips of the pen: 1,000 亿, in whole units or fen alike. */
const LARGEST_NUMBER = 10_000_000_000_000;
const TEXT_LENGTH = 200;
const LONG_TEXT_LENGTH = 5_000;
const EARLIEST_DAY = '1900-01-01';
/** Control characters other than tab and line ends: PostgreSQL or Excel cannot keep them. */
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u;

/** Checks one answer against its field, whatever the rest of the entry says. */
export const readAnswer = (
  field: FieldDefinition,
  answer: Value | null,
  codes: KnownCodes,
): AnswerReading => {
  if (answer === null || (typeof answer === 'string' && answer.trim() === '')) return { value: null };
  switch (field.type) {
    case 'integer':
    case 'money':
      return readNumber(field, answer);
    case 'yesNo':
      return typeof answer === 'boolean'
        ? { value: answer }
        : { problem: `“${field.label}”应填“是”或“否”。` };
    case 'date':
      return readDate(field, answer);
    case 'code':
      return readCode(field, answer, codes);
    default:
      return readText(field, answer);
  }
};

const readNumber = (field: FieldDefinition, answer: Value): AnswerReading => {
  const isMoney = field.type === 'money';
  if (typeof answer !== 'number' || !Number.isSafeInteger(answer)) {
    return { problem: isMoney ? `“${field.label}”应为金额，最多两位小数。` : `“${field.label}”应为整数。` };
  }
  const { min = 0, max = LARGEST_NUMBER } = field;
  const shown = (limit: number): string =>
    `${(isMoney ? limit / 100 : limit).toLocaleString('zh-CN')}${isMoney ? '元' : (field.unit ?? '')}`;
  if (answer < min) return { problem: `“${field.label}”不能小于${shown(min)}。` };
  if (answer > max) return { problem: `“${field.label}”不能大于${shown(max)}，请核对。` };
  return { value: answer };
};

const readDate = (field: FieldDefinition, answer: Value): AnswerReading => {
  if (typeof answer !== 'string' || !isCalendarDate(answer.trim())) {
    return { problem: `“${field.label}”应为存在的日期，如2026-03-01。` };
  }
  const day = answer.trim();
  return day < EARLIEST_DAY ? { problem: `“${field.label}”不能早于1900年。` } : { value: day };
};

const readCode = (field: FieldDefinition, answer: Value, codes: KnownCodes): AnswerReading => {
  const code = typeof answer === 'string' ? answer.trim() : '';
  const isKnown = codes.get(field.codeList ?? '')?.has(code) ?? false;
  return isKnown
    ? { value: code }
    : { problem: `“${field.label}”没有“${String(answer)}”这个选项，请从下拉列表中选择。` };
};

const readText = (field: FieldDefinition, answer: Value): AnswerReading => {
  if (typeof answer !== 'string') return { problem: `“${field.label}”应为文字。` };
  if (field.format === 'credit-code') return readFormat(answer);
  const value = answer.trim();
  const limit = field.maxLength ?? (field.type === 'longText' ? LONG_TEXT_LENGTH : TEXT_LENGTH);
  if (UNSTORABLE.test(value) || !value.isWellFormed())
    return { problem: `“${field.label}”含有不能保存的字符，请重新录入。` };
  const length = [...value].length;
  return length > limit ? { problem: `“${field.label}”最多${limit}字，现有${length}字。` } : { value };
};

const readFormat = (written: string): AnswerReading => {
  const reading = readCreditCode(written);
  return reading.ok ? { value: reading.creditCode } : { problem: reading.message };
};
