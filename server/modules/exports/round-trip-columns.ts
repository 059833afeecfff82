import type { SheetColumn } from '#modules/imports';
import { readIntegerCell } from '#platform/files/excel/read-number-cell.ts';
import { readTextCell } from '#platform/files/excel/read-text-cell.ts';

export const ROW_KEY = 'rowKey';
export const ROW_VERSION = 'rowVersion';

/** The two columns that lead a returned row to its record; `word` names the record: 档案, 记录. */
export const keyColumns = (word: string): SheetColumn[] => [
  {
    code: ROW_KEY,
    label: `${word}键`,
    required: true,
    format: 'text',
    width: 44,
    hint: `请勿改动，改回时用它找到${word}。`,
    read: (cell) => readTextCell(cell),
  },
  {
    code: ROW_VERSION,
    label: `${word}版本`,
    required: true,
    format: 'integer',
    hint: '请勿改动，用来发现期间是否有人改过。',
    read: (cell) => readIntegerCell(cell, {}),
  },
];

/** The columns of these fields, in their order; a returned sheet may leave some out. */
export const travellingColumns = (
  columns: readonly SheetColumn[],
  fields: readonly { readonly code: string }[],
): SheetColumn[] =>
  columns
    .filter(({ code }) => fields.some((field) => field.code === code))
    .map(({ required: _, ...column }) => ({ ...column, required: false }));
