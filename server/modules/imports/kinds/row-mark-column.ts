import { readByType } from '../reading/read-by-type.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

/** Code of the column that tells a row handed back from rows that say the same. */
export const ROW_MARK = 'rowMark';

/** It is filled in where refused rows are handed back: of several rows alike, some may have been written by then. */
export const rowMarkColumn: SheetColumn = {
  code: ROW_MARK,
  label: '行标记',
  hint: '退回的行中已填好，请勿改动；有它，内容相同的几行仍各算一行。',
  ...readByType('text'),
  width: 20,
};
