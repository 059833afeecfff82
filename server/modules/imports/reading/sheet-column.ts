import type { Cell } from '#platform/files/excel/cell.ts';
import type { CellReading } from '#platform/files/excel/cell-reading.ts';
import type { KnownColumn } from '#platform/files/excel/recognise-table.ts';
import type { ColumnFormat } from '#platform/files/excel/sheet-layout.ts';

/** A column of a template, an import and an export alike: its words, its look and how a cell of it is read. */
export interface SheetColumn extends KnownColumn {
  /** Printed after the label in brackets: 元, 人. */
  readonly unit?: string;
  readonly format: ColumnFormat;
  /** The first heading line; columns of one group stand together. */
  readonly group?: string;
  /** Offered as a drop-down. */
  readonly choices?: readonly string[];
  /** What may be written where several words may stand in one cell, so that no drop-down can be offered. */
  readonly words?: readonly string[];
  readonly hint?: string;
  readonly width?: number;
  /** Hides a personal value in lists of refusals; left out for columns that may be shown. */
  readonly mask?: (value: string) => string;
  readonly read: (cell: Cell, inTenThousands: boolean) => CellReading<ColumnValue>;
}

export type ColumnValue = string | number | boolean | readonly string[];

/** 慰问金（元） */
export const headingOf = ({ label, unit }: Pick<SheetColumn, 'label' | 'unit'>): string =>
  unit ? `${label}（${unit}）` : label;
