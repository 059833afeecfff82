import type { Expression } from '../expression/expression.ts';

/**
 * What a field holds, how it is stored in an entry's `answers`, and in which unit.
 * text/longText: string · integer: whole number · money: integer fen · date: 'YYYY-MM-DD' · code: a code of `codeList` ·
 * yesNo: boolean · person: a person of the registry, stored apart as `personId` (never inside the answers).
 */
export type FieldType = 'text' | 'longText' | 'integer' | 'money' | 'date' | 'code' | 'yesNo' | 'person';

export interface FieldDefinition {
  /** camelCase key in the answers, never renamed once used. */
  readonly code: string;
  /** The heading clerks know, as in the paper form and the Excel. */
  readonly label: string;
  readonly type: FieldType;
  /** Printed in headings and totals: 人、户、件、元、场. */
  readonly unit?: string;
  /** For `code` fields: the code of the list. */
  readonly codeList?: string;
  /** Fields are required unless marked. */
  readonly optional?: boolean;
  /** One plain sentence under the field. */
  readonly help?: string;
  /** Smallest number accepted (fen for money); 0 when left out. */
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** For text fields: an identifier with a check character, stored in its canonical spelling. */
  readonly format?: 'credit-code';
  /** Other headings under which imports recognise this column. */
  readonly aliases?: readonly string[];
  /** For date fields: the day has come, one after today is refused. */
  readonly past?: boolean;
  /** Offered as a filter of the list; projected into an indexed column. Only text, code, date, integer and yesNo fields. */
  readonly filter?: boolean;
  /** Summed in the totals row. Only integer and money fields. */
  readonly total?: boolean;
  /** For person fields: the entry may name several people, such as the household visited or who attended. */
  readonly several?: boolean;
  /** Asked only when this holds. */
  readonly show?: Expression;
  /** No longer asked: old answers stay readable and may be kept, new ones are not offered. */
  readonly retired?: boolean;
}
