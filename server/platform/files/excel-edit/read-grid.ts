import type { Cell } from '../excel/cell.ts';
import { attribute, parseRow, type CellSurroundings } from '../excel/parse-row.ts';
import { mergedAreas, parseSheet, type MergedArea } from './sheet-xml.ts';
import { hasFormula } from './write-sheet.ts';

/** A worksheet as a grid, with what editing it must respect. Rows from 1, columns from 0. */
export interface SheetGrid {
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The value at a place; of merged cells the one at their beginning, for every place of the area. */
  readonly at: (row: number, column: number) => Cell;
  readonly areaAt: (row: number, column: number) => MergedArea | undefined;
  readonly isFormula: (row: number, column: number) => boolean;
  /** Whether numbers at a place are shown as days. */
  readonly isDate: (row: number, column: number) => boolean;
}

const placeKey = (row: number, column: number): number => row * 16_384 + column;

/** Reads the whole sheet; for sheets to be filled, which people can read too. */
export const readGrid = (xml: string, around: CellSurroundings): SheetGrid => {
  const sheet = parseSheet(xml);
  const values = new Map<number, Cell>();
  const formulas = new Set<number>();
  const dates = new Set<number>();
  let [lastRow, lastColumn] = [0, 0];
  for (const { number, cells } of sheet.rows) {
    lastRow = Math.max(lastRow, number);
    for (const cell of cells) {
      const key = placeKey(number, cell.column);
      const written =
        cell.inner === null ? `<c${cell.attributes}/>` : `<c${cell.attributes}>${cell.inner}</c>`;
      const value = parseRow(written, around)[0] ?? null;
      if (value !== null && value !== '') {
        values.set(key, value);
        lastColumn = Math.max(lastColumn, cell.column);
      }
      if (hasFormula(cell)) formulas.add(key);
      if (around.dateStyles.has(Number(attribute(cell.attributes, 's') ?? -1))) dates.add(key);
    }
  }
  const areas = new Map<number, MergedArea>();
  for (const area of mergedAreas(sheet)) {
    if ((area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1) > 10_000) continue;
    for (let row = area.firstRow; row <= area.lastRow; row += 1)
      for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
        areas.set(placeKey(row, column), area);
  }
  const areaAt = (row: number, column: number) => areas.get(placeKey(row, column));
  return {
    lastRow,
    lastColumn,
    areaAt,
    at: (row, column) => {
      const area = areaAt(row, column);
      return values.get(area ? placeKey(area.firstRow, area.firstColumn) : placeKey(row, column)) ?? null;
    },
    isFormula: (row, column) => formulas.has(placeKey(row, column)),
    isDate: (row, column) => dates.has(placeKey(row, column)),
  };
};
