import type { FiguresAnswer } from './desk-contracts.ts';

/** Titles named in the note; the table of figures, or a click, names all. */
const MOST_NAMED = 5;

/** Says which figures rest on rows that came after their period was closed, by their titles; undefined when none does. */
export const lateRowsNote = (titles: readonly string[]): string | undefined => {
  const all = [...new Set(titles)];
  if (all.length === 0) return undefined;
  const named = all
    .slice(0, MOST_NAMED)
    .map((title) => `“${title}”`)
    .join('、');
  const more = all.length > MOST_NAMED ? `等${all.length}项` : '';
  return `注：${named}${more}含结账后登记或改动的记录（迟报），条数见数据一览。`;
};

/** The note of a whole report: its figures, tables and charts. */
export const lateNoteOf = ({
  figures,
  tables,
}: Pick<FiguresAnswer, 'figures' | 'tables'>): string | undefined =>
  lateRowsNote([
    ...figures.filter(({ lateRows }) => lateRows).map(({ title }) => title),
    ...tables
      .filter(({ rows }) => rows.some(({ cells }) => cells.some(({ lateRows }) => lateRows)))
      .map(({ title }) => title),
  ]);

const COUNT = new Intl.NumberFormat('zh-CN');

/** How many records a figure counts, late ones named: 12,120（迟报3）. */
export const countedRows = (rowCount: number, lateRows: number | undefined): string =>
  lateRows ? `${COUNT.format(rowCount)}（迟报${COUNT.format(lateRows)}）` : COUNT.format(rowCount);
