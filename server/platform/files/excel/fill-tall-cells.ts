import type { Cell, SheetRow } from './cell.ts';
import type { TallCell } from './read-merges.ts';

/**
 * Gives the rows under a merged cell its words or its day: a village merged over its five rows means all five.
 * Figures are never repeated: one amount merged over three rows is one amount, so whoever reads figures leaves those of
 * `merged` aside, since they may be written as text.
 */
export const tallCellFiller = (tall: readonly TallCell[]): ((row: SheetRow) => SheetRow) => {
  if (tall.length === 0) return (row) => row;
  const starting = Map.groupBy(tall, ({ firstRow }) => firstRow);
  const open = new Map<number, { readonly lastRow: number; readonly cell: Cell }>();
  return (row) => {
    let filled: Cell[] | null = null;
    let merged: Set<number> | null = null;
    for (const [column, { lastRow, cell }] of open) {
      if (row.number > lastRow) open.delete(column);
      else if ((row.cells[column] ?? null) === null) {
        filled ??= [...row.cells];
        while (filled.length < column) filled.push(null);
        filled[column] = cell;
        merged = (merged ?? new Set()).add(column);
      }
    }
    for (const { column, lastRow } of starting.get(row.number) ?? []) {
      const cell = row.cells[column] ?? null;
      if (typeof cell === 'string' || cell instanceof Date) open.set(column, { lastRow, cell });
    }
    return filled && merged ? { ...row, cells: filled, merged } : row;
  };
};
