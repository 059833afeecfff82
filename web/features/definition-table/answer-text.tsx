import type { FieldDefinition } from '#kit/form/define-field.ts';
import type { CodeLists } from '../../api/code-lists.ts';
import { labelOf } from '../../api/code-lists.ts';
import { formatMoney, formatNumber, type MoneyUnit } from '../../ui/format.ts';

/** One answer as it is read: codes as words, fen as money, empty as nothing. */
export const answerText = (
  field: FieldDefinition,
  value: string | number | boolean | null | undefined,
  lists: CodeLists,
  unit: MoneyUnit = 'yuan',
): string => {
  if (value === null || value === undefined || value === '') return '';
  if (field.type === 'code') return labelOf(lists, field.codeList, String(value));
  if (field.type === 'money') return formatMoney(Number(value), unit);
  if (field.type === 'integer') return formatNumber(Number(value));
  if (field.type === 'yesNo') return value === true ? '是' : '否';
  return String(value);
};
