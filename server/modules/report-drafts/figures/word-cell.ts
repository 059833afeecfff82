import { percentShown } from '#kit/wording/round-figure.ts';
import { wordChange, wordFigure } from '#kit';
import { drawnValue } from '#kit/report-document/table-layout.ts';

/** The unit values of a table are given in: money in 万元, as yearbooks print it. */
export const cellUnit = (unit: string): string => (unit === '元' ? '万元' : unit);

/** A value in its row's or column's unit, bare: 12.35 for 万元, 84.0 for per cents, so that a column lines up. */
export const wordCell = (value: number, unit: string): string =>
  unit === '元'
    ? drawnValue(value, cellUnit(unit)).toFixed(2)
    : unit === '%'
      ? percentShown(value).toFixed(1)
      : wordFigure(value, { unit, shownUnit: '' });

/** How a row stands to last year, as a column of changes says it: 增长12.3%, 提高1.2个百分点, 持平, or nothing to compare. */
export const wordCellChange = (now: number | null, before: number | null, unit: string): string | null => {
  if (now === null || before === null) return null;
  const words = wordChange(now, before, { unit, by: 'rate' });
  if (words.startsWith('（')) return null;
  return words
    .replace(/^与上年同期/, '')
    .replace(/^同比/, '')
    .replace('上年同期', '上年');
};
