import type { Cell } from './cell.ts';
import { EMPTY, formulaProblem, type CellReading } from './cell-reading.ts';
import { cleanLongText, cleanText } from './clean-text.ts';
import { dayOf, isTimeOfDay } from './read-date-cell.ts';
import { EXCEL_DIGITS } from './read-number-cell.ts';

/** Control characters other than line ends: neither PostgreSQL nor Excel keeps them. */
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u;

/** Text: spaces of all kinds tidied; numbers as Excel shows them; dates as YYYY-MM-DD, times of day as HH:MM. */
export const readTextCell = (cell: Cell, { long = false } = {}): CellReading<string> => {
  if (cell === null) return EMPTY;
  if (cell instanceof Date)
    return { value: isTimeOfDay(cell) ? cell.toISOString().slice(11, 16) : dayOf(cell) };
  if (typeof cell === 'boolean') return { value: cell ? '是' : '否' };
  if (typeof cell === 'number') return { value: String(Number(cell.toPrecision(EXCEL_DIGITS))) };
  const text = long ? cleanLongText(cell) : cleanText(cell);
  if (text === '') return EMPTY;
  if (UNSTORABLE.test(text) || !text.isWellFormed())
    return { problem: '单元格含有不能保存的字符，请重新录入。' };
  return formulaProblem(text) ?? { value: text };
};
