import { EMPTY, formulaProblem, type CellReading } from './cell-reading.ts';
import type { Cell } from './cell.ts';
import { squeeze } from './clean-text.ts';

const YES = new Set(['是', '√', '✓', '✔', '☑', '有', '对', '已', 'Y', 'YES', 'TRUE', '1', 'V']);
const NO = new Set([
  '否',
  '×',
  '✗',
  '✘',
  '☒',
  '□',
  '☐',
  '无',
  '不是',
  '没有',
  '未',
  'X',
  'N',
  'NO',
  'FALSE',
  '0',
]);

/** 是 or 否, in the ways clerks tick a box. */
export const readYesNoCell = (cell: Cell): CellReading<boolean> => {
  if (cell === null) return EMPTY;
  if (typeof cell === 'boolean') return { value: cell };
  if (cell instanceof Date) return { problem: '单元格是日期，应填“是”或“否”。' };
  const text = squeeze(String(cell)).toUpperCase();
  if (text === '') return EMPTY;
  if (YES.has(text)) return { value: true };
  if (NO.has(text)) return { value: false };
  return formulaProblem(text) ?? { problem: `“${String(cell).trim()}”应填“是”或“否”。` };
};
