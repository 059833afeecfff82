import { maskNumbersIn } from '#kit/mask.ts';
import type { Cell, SheetRow, SheetSource } from '#platform/files/excel/cell.ts';
import { cellName } from '#platform/files/excel/cell-name.ts';
import { cleanText, printable } from '#platform/files/excel/clean-text.ts';
import type { RecognisedTable } from '#platform/files/excel/recognise-table.ts';
import { asCountedFrom1900, dayOf } from '#platform/files/excel/read-date-cell.ts';
import { headingOf, type ColumnValue, type SheetColumn } from './sheet-column.ts';

/** One refused cell, as the clerk reads it. `value` is masked when personal; `cell` is null for the row as a whole. */
export interface CellRefusal {
  readonly column: string | null;
  readonly cell: string | null;
  readonly value: string | null;
  readonly reason: string;
  /** The row is sound, but its day takes nothing more. */
  readonly isShut?: true;
}

export interface ConvertedRow {
  /** Values by column code; empty cells and refused ones are left out. */
  readonly values: ReadonlyMap<string, ColumnValue>;
  readonly refusals: readonly CellRefusal[];
  /** Codes of the columns of `refusals`. */
  readonly refused: ReadonlySet<string>;
}

/** Where a column stands in a sheet, for reading and for messages. */
export interface PlacedColumn {
  readonly column: SheetColumn;
  readonly index: number;
  readonly heading: string;
  readonly inTenThousands: boolean;
  /** Plain numbers of a day count from 1904. */
  readonly isFrom1904: boolean;
}

export const placeColumns = (
  table: RecognisedTable,
  columns: readonly SheetColumn[],
  { isFrom1904 = false }: Pick<SheetSource, 'isFrom1904'> = {},
): PlacedColumn[] => {
  const byCode = new Map(columns.map((column) => [column.code, column]));
  return table.columns.flatMap(({ code, index, heading, inTenThousands, moneyInTenThousands }) => {
    const column = byCode.get(code);
    return column
      ? [
          {
            column,
            index,
            heading: printable(cleanText(heading)).replace(/^[*＊]\s*/, ''),
            inTenThousands: column.format === 'money' ? moneyInTenThousands : inTenThousands,
            isFrom1904: isFrom1904 && column.format === 'date',
          },
        ]
      : [];
  });
};

/** The cell of a row in a column; a figure merged down over several rows is that of the first alone. */
export const cellAt = ({ cells, merged }: SheetRow, { column, index, isFrom1904 }: PlacedColumn): Cell => {
  const isFigure = column.format === 'money' || column.format === 'integer';
  const cell = isFigure && merged?.has(index) ? null : (cells[index] ?? null);
  return isFrom1904 ? asCountedFrom1900(cell) : cell;
};

/** Reads every known cell of a row by its column. */
export const convertRow = (row: SheetRow, placed: readonly PlacedColumn[]): ConvertedRow => {
  const values = new Map<string, ColumnValue>();
  const refusals: CellRefusal[] = [];
  const refused = new Set<string>();
  for (const place of placed) {
    const cell = cellAt(row, place);
    if (cell === null) continue;
    const reading = place.column.read(cell, place.inTenThousands);
    if ('problem' in reading) {
      refusals.push(refusalAt(place, row, reading.problem));
      refused.add(place.column.code);
    } else if (reading.value !== null) values.set(place.column.code, reading.value);
  }
  return { values, refusals, refused };
};

/** A refusal at a cell of the row. */
export const refusalAt = (place: PlacedColumn, row: SheetRow, reason: string): CellRefusal => ({
  column: place.heading,
  cell: cellName(place.index, row.number),
  value: shown(cellAt(row, place), place.column),
  // Reasons repeat what was written.
  reason: maskNumbersIn(printable(reason)),
});

/** A refusal by column code: at its cell when the file has the column, else at the row, naming the column. */
export const refusalByCode = (
  code: string | null,
  reason: string,
  row: SheetRow,
  placed: readonly PlacedColumn[],
  columns: readonly SheetColumn[],
): CellRefusal => {
  const place = placed.find(({ column }) => column.code === code);
  if (place) return refusalAt(place, row, reason);
  const column = columns.find((known) => known.code === code);
  return { column: column ? headingOf(column) : null, cell: null, value: null, reason };
};

const LONGEST_SHOWN = 60;

const shown = (cell: Cell, { mask }: SheetColumn): string | null => {
  if (cell === null) return null;
  const text = cleanText(cell instanceof Date ? dayOf(cell) : String(cell));
  // In columns that slipped by one, a number of a person stands where none belongs.
  return printable(mask ? mask(text) : maskNumbersIn([...text].slice(0, LONGEST_SHOWN).join('')));
};
