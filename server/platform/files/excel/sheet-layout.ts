/** How the cells of a column are kept and shown. `money` cells are given in integer fen; `date` cells as 'YYYY-MM-DD'. */
export type ColumnFormat = 'text' | 'integer' | 'money' | 'date';

export interface LayoutColumn {
  readonly heading: string;
  readonly format: ColumnFormat;
  /** Printed red, so that the clerk sees which columns must be filled. */
  readonly required?: boolean;
  /** Stands above the heading; neighbours of one group are merged. Two heading lines appear when any column has one. */
  readonly group?: string;
  /** In characters of half width; guessed from the heading when left out. */
  readonly width?: number;
  /** Offered as a drop-down. */
  readonly choices?: readonly string[];
  /** Shown beside the cell when it is entered. */
  readonly hint?: string;
}

/** A sheet as bureaus print it: title, a line under it, one or two heading lines, rows, totals, a line at the foot. */
export interface SheetLayout {
  readonly name: string;
  readonly title: string;
  /** Under the title, such as 填报单位 and 填报时间; one text at the left. */
  readonly subtitle?: string;
  readonly columns: readonly LayoutColumn[];
}

/** A value of a row to write; null leaves the cell empty. */
export type WrittenCell = string | number | boolean | null;

/** A plain sheet beside the main one: explanations. The first row is its heading. */
export interface NotesSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WrittenCell[])[];
}
