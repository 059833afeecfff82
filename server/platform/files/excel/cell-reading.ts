/** What a cell says as a value of its column, or why it cannot be taken, in a clerk's words. null: the cell is empty. */
export type CellReading<T> = { readonly value: T | null } | { readonly problem: string };

export const EMPTY: { readonly value: null } = { value: null };

/** Errors of formulas, as Excel writes them. */
const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

export const formulaProblem = (text: string): { readonly problem: string } | null =>
  FORMULA_ERROR.test(text) ? { problem: `单元格公式出错（${text}），请改为数值后再导入。` } : null;
