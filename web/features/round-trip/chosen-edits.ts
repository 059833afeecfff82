import type { ChosenEdit, ReturnedRow } from '../../api/round-trip.ts';

/** Names one cell of a returned sheet. */
export const cellKey = (row: ReturnedRow, field: string): string => `${row.id}/${field}`;

/** Every cell that can be taken. */
export const takeableCells = (rows: readonly ReturnedRow[]): string[] =>
  rows
    .filter(({ problem }) => problem === null)
    .flatMap((row) => row.cells.map(({ field }) => cellKey(row, field)));

/** The changes chosen, one edit a file; files of which nothing is chosen are left out. */
export const chosenEdits = (rows: readonly ReturnedRow[], chosen: ReadonlySet<string>): ChosenEdit[] =>
  rows
    .filter(({ problem }) => problem === null)
    .map((row) => ({
      countyCode: row.countyCode,
      id: row.id,
      rowVersion: row.rowVersion,
      changes: Object.fromEntries(
        row.cells
          .filter(({ field }) => chosen.has(cellKey(row, field)))
          .map(({ field, value }) => [field, value ?? null]),
      ),
    }))
    .filter(({ changes }) => Object.keys(changes).length > 0);
