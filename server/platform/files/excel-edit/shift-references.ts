/** Moves references of a formula, an area or a list of areas when rows are inserted. */
export interface RowShift {
  /** Rows from this one on move down. */
  readonly from: number;
  readonly by: number;
}

const move = (row: number, { from, by }: RowShift): number => (row >= from ? row + by : row);

const CELL = /(\$?[A-Z]{1,3})(\$?)(\d{1,7})/g;

/** 'A5:C9' or 'A5 B7:B9' with rows moved. */
export const shiftArea = (area: string, shift: RowShift): string =>
  area.replace(
    CELL,
    (_, column: string, fixed: string, row: string) => `${column}${fixed}${move(Number(row), shift)}`,
  );

/** A text in quotes, or a reference with the sheet it may name; names and functions are told by what follows them. */
const TOKEN =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])/gu;

const isInsideName = (formula: string, at: number): boolean =>
  at > 0 && /[\p{L}\p{N}_.$]/u.test(formula[at - 1] ?? '');

const rewrite = (
  formula: string,
  isOurs: (sheet: string | undefined) => boolean,
  change: (area: string) => string,
): string =>
  formula.replace(TOKEN, (token: string, sheet: string | undefined, area: string | undefined, at: number) => {
    if (area === undefined || isInsideName(formula, at) || !isOurs(sheet)) return token;
    return `${sheet ?? ''}${change(area)}`;
  });

const sheetName = (written: string): string =>
  written
    .slice(0, -1)
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");

/**
 * A formula with rows of one sheet moved. `within` tells whether the formula stands on that sheet, where references
 * without a sheet mean it.
 */
export const shiftFormula = (formula: string, shift: RowShift, sheet: string, within: boolean): string =>
  rewrite(
    formula,
    (named) => (named === undefined ? within : sheetName(named) === sheet),
    (area) => shiftArea(area, shift),
  );

/** A formula as it reads when copied some rows down: rows without $ move along. */
export const copyFormulaDown = (formula: string, rows: number): string =>
  rewrite(
    formula,
    () => true,
    (area) =>
      area.replace(CELL, (_, column: string, fixed: string, row: string) =>
        fixed === '' ? `${column}${Number(row) + rows}` : `${column}${fixed}${row}`,
      ),
  );
