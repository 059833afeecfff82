import type { FigureValue } from '#modules/metrics';
import type { PersonRow } from '#modules/registry';
import type { Actor } from '#platform/auth/actor.ts';
import type { Database } from '#platform/db/database.ts';
import type { SheetGrid } from '#platform/files/excel-edit/read-grid.ts';
import type { Filled } from './fill-values.ts';
import type { Plan, Source } from './plan-contracts.ts';
import type { RecognisedSheet } from './recognise-sheet.ts';

/** A cell of the sheet with what goes into it. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly filled: Filled;
  /** Where the cell holds a figure: what was asked, so that it can be opened. */
  readonly figure?: FigureValue;
}

/** A row of the sheet, and whom it is about. */
export interface FilledLine {
  readonly row: number;
  readonly person: PersonRow | null;
  readonly words: string | null;
}

export interface FilledSheet {
  readonly sheet: RecognisedSheet;
  readonly lines: readonly FilledLine[];
  readonly cells: readonly FilledCell[];
  /** Rows to be put in before the last row of the area, since the sheet has too few. */
  readonly insert: { readonly like: number; readonly count: number } | null;
  /** Rows of the list that the sheet has no room for and cannot be given any. */
  readonly leftOut: number;
  /** Columns whose personal numbers stand masked. */
  readonly masked: readonly number[];
}

export interface FillAsk {
  readonly db: Database;
  readonly actor: Actor;
  readonly plan: Plan;
  readonly grid: SheetGrid;
  /** Whether rows can be put in. */
  readonly canInsert: boolean;
  readonly unit: string;
  readonly isUnmasked: boolean;
}

/** The columns that are filled, with what fills them. */
export const sourcesOf = ({ columns }: Plan): { column: number; source: Source }[] =>
  columns.filter(({ source }) => source.kind !== 'keep');

/** Numbers of the rows from one to another, both included. */
export const rowsBetween = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** Numbers of the rows to be filled that the sheet has already. */
export const rowsThere = (grid: SheetGrid, { firstDataRow, lastDataRow }: RecognisedSheet): number[] =>
  rowsBetween(firstDataRow, lastDataRow ?? grid.lastRow);

/** Where a row of the filled sheet comes from in the sheet as it was: one put in, from the row it looks like. */
export const rowBefore = (row: number, insert: FilledSheet['insert']): number => {
  if (insert === null || row <= insert.like) return row;
  return row <= insert.like + insert.count ? insert.like : row - insert.count;
};

/** What a cell says; null for an empty one. */
export const wordsAt = (grid: SheetGrid, row: number, column: number): string | null => {
  const value = grid.at(row, column);
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return words === '' ? null : words;
};
