import type { CheckedDocument } from '../checked-document.ts';
import { quantitiesIn } from '../text/quantity.ts';
import type { ToldFact } from './told-fact.ts';
import { TOTAL_LABEL } from '../text/total-label.ts';

/** 建档立卡（人）: what a column counts, and in what. */
const HEADING = /^([^（()）]{2,14})[（(]([^（()）]{1,3})[）)]$/;

/** The totals of tables whose headings tell what they count and in what unit. */
export const tableTotals = ({ blocks }: CheckedDocument): ToldFact[] => {
  const rows = new Map<string, { block: number; column: number; text: string }[]>();
  for (const [block, { cell, text }] of blocks.entries()) {
    if (!cell) continue;
    const key = `${cell.table} ${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), { block, column: cell.column, text: text.trim() }]);
  }
  return [...rows].flatMap(([key, cells]) => {
    if (!TOTAL_LABEL.test(cells[0]?.text ?? '')) return [];
    const headings = rows.get(`${key.split(' ')[0]} 1`) ?? [];
    return cells.slice(1).flatMap(({ block, column, text }) => {
      const [, name, unit] = HEADING.exec(headings.find((one) => one.column === column)?.text ?? '') ?? [];
      const [quantity] = name && unit && /^\d+$/.test(text) ? quantitiesIn(`${text}${unit}`) : [];
      return name && quantity ? [{ block, start: 0, end: text.length, name, quantity }] : [];
    });
  });
};
