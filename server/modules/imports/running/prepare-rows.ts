import type { SheetRow } from '#platform/files/excel/cell.ts';
import { convertRow, refusalByCode, type CellRefusal } from '../reading/convert-row.ts';
import type { ImportKind } from '../kinds/import-kind.ts';
import type { PlannedSheet } from '../reading/plan-import.ts';

/** A row on its way: fit to be written, or refused already. */
export interface PreparedRow<T> {
  readonly sheet: PlannedSheet;
  readonly row: SheetRow;
  readonly item: T | null;
  readonly refusals: readonly CellRefusal[];
}

/** Reads and checks rows, without the database. */
export const prepareRows = <T>(
  kind: ImportKind<T>,
  sheet: PlannedSheet,
  rows: readonly SheetRow[],
): PreparedRow<T>[] =>
  rows.map((row) => {
    const converted = convertRow(row, sheet.placed);
    const prepared = kind.prepare(converted, row, sheet.source.name);
    if ('item' in prepared) {
      return converted.refusals.length === 0
        ? { sheet, row, item: prepared.item, refusals: [] }
        : { sheet, row, item: null, refusals: converted.refusals };
    }
    const refusals = prepared.map(({ code, reason }) =>
      refusalByCode(code, reason, row, sheet.placed, kind.columns),
    );
    return { sheet, row, item: null, refusals: [...converted.refusals, ...refusals] };
  });
