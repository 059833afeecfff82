import type { FrozenCell, ResolvedTable } from '#kit/report-document/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { SetBook } from './set-book.ts';

/** What a cell is called where it stands alone: 服务保障数据表：走访慰问人次，本期. */
const titleOf = ({ title, columns }: ResolvedTable, label: string, column: number): string => {
  const heading = columns[column]?.title ?? '';
  return `${title ? `${title}：` : ''}${[label, heading].filter(Boolean).join('，')}`;
};

/**
 * Every cell of tables and charts that shows a figure, with the rows it counted. Cells go on counting where the figures of
 * the text end, so that one number names either. A change between two cells is frozen by value with its table.
 */
export const freezeCells = async (
  tx: Tx,
  tables: readonly ResolvedTable[],
  book: SetBook,
  figuresBefore: number,
): Promise<FrozenCell[]> => {
  const cells: FrozenCell[] = [];
  for (const table of tables)
    for (const { label, cells: row } of table.rows)
      for (const [column, { figure, value, text, missing, rowCount = 0, reported }] of row.entries()) {
        if (!figure) continue;
        cells.push({
          ...figure,
          number: figuresBefore + cells.length + 1,
          table: table.id,
          title: titleOf(table, label, column),
          value,
          text,
          missing,
          rowCount,
          ...(reported && { reported }),
          sets: await book.behind(tx, figure, rowCount),
        });
      }
  return cells;
};
