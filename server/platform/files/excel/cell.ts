/** What one cell of a table file holds. Dates keep to UTC midnight; an error of a formula arrives as its text, '#N/A'. */
export type Cell = string | number | boolean | Date | null;

/** One row of a sheet; `number` is the row number Excel shows, starting at 1. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Columns whose cell is that of a row above, merged down over this one. */
  readonly merged?: ReadonlySet<number>;
  /** A filter hides it, or somebody did. */
  readonly isHidden?: boolean;
}

/** One sheet of a table file, read lazily: its rows can be read once, in batches, while memory stays flat. */
export interface SheetSource {
  readonly name: string;
  /** Its plain numbers count days from 1904-01-01, as old Mac workbooks have it. */
  readonly isFrom1904?: boolean;
  readonly batches: () => AsyncGenerator<readonly SheetRow[], void, undefined>;
}

/** A table file opened for reading. `notes` tells the clerk what was left aside, such as hidden sheets. */
export interface TableFile {
  readonly kind: 'xlsx' | 'csv';
  readonly sheets: readonly SheetSource[];
  readonly notes: readonly string[];
  /** Bytes of table data consumed so far and in all, for progress. */
  readonly progress: () => { readonly done: number; readonly total: number };
  readonly close: () => void;
}
