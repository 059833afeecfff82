import type { ActContext } from '#modules/acts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import type { SheetRow } from '#platform/files/excel/cell.ts';
import type { ConvertedRow } from '../reading/convert-row.ts';
import type { SheetColumn } from '../reading/sheet-column.ts';

/** A reason against a row, at the column of a code, or at the row as a whole. */
export interface RowProblem {
  readonly code: string | null;
  readonly reason: string;
  /** The row is sound, but its day takes nothing more: its period was closed, or its form. */
  readonly isShut?: true | undefined;
}

export type ItemOutcome = 'added' | 'unchanged' | readonly RowProblem[];

/** What differs between importing people, entries of a ledger and records of an official system. One is made for each file. */
export interface ImportKind<T> {
  readonly columns: readonly SheetColumn[];
  /** Codes of columns that may go on in rows of their own below a record: lists of people. */
  readonly continuing?: readonly string[];
  /**
   * Makes an item of a row. Problems of cells that could be read are named even when other cells could not be,
   * so that the clerk mends a row in one go. Rows must be given in the order of the file.
   */
  readonly prepare: (
    converted: ConvertedRow,
    row: SheetRow,
    sheet: string,
  ) => { readonly item: T } | readonly RowProblem[];
  /** Writes items by a fixed number of statements, in the caller's transaction. */
  readonly write: (tx: Tx, context: ActContext, items: readonly T[]) => Promise<readonly ItemOutcome[]>;
  /** What tells a row once written from rows that say the same, when it is handed back and sent again. */
  readonly mark?: (item: T) => string | null;
  /** Passes over items that an interrupted run has written, so that later ones are numbered as they would have been. */
  readonly pass: (tx: Tx, items: readonly T[]) => Promise<void>;
  /**
   * What follows the last row, never after a trial: in transactions of its own, and safe to do again. Answers notes for the
   * clerk.
   */
  readonly conclude?: (work: {
    readonly db: Database;
    readonly scope: Scope;
    readonly context: ActContext;
    /** Rows of the file that were handed back. */
    readonly refused: number;
  }) => Promise<readonly string[]>;
}
