import { xmlText } from './write-sheet.ts';
import { shiftArea, shiftFormula, type RowShift } from './shift-references.ts';

/** Changes to the parts around the sheets: each takes the XML of a part and answers it changed. */

const CALCULATION = /<((?:\w+:)?)calcPr\b([^<>]*?)\s*\/>/;

/** Everything is counted anew when the workbook is opened. */
export const countAnew = (workbook: string): string => {
  const found = CALCULATION.exec(workbook);
  if (found) {
    const kept = (found[2] ?? '').replace(/\sfullCalcOnLoad="[^"]*"/, '');
    return workbook.replace(CALCULATION, `<${found[1]}calcPr${kept} fullCalcOnLoad="1"/>`);
  }
  const after = ['definedNames', 'externalReferences', 'functionGroups', 'sheets']
    .map((name) => new RegExp(`</((?:\\w+:)?)${name}>`).exec(workbook))
    .find((match) => match !== null);
  if (!after) return workbook;
  const at = after.index + after[0].length;
  return `${workbook.slice(0, at)}<${after[1]}calcPr fullCalcOnLoad="1"/>${workbook.slice(at)}`;
};

const DEFINED = /(<(?:\w+:)?definedName\b[^<>]*>)([^<]*)(<\/(?:\w+:)?definedName>)/g;

/** Names defined over a sheet follow its rows: the area to print, the rows to repeat. */
export const shiftDefinedNames = (workbook: string, shift: RowShift, sheet: string): string =>
  workbook.replace(
    DEFINED,
    (_, open: string, formula: string, close: string) =>
      `${open}${shiftFormula(formula, shift, sheet, false)}${close}`,
  );

const ANY_FORMULA = /(<(?:\w+:)?f(?:\s[^<>]*?)?>)([^<]*)(<\/(?:\w+:)?f>)/g;

/** Formulas of another sheet that lead to the one whose rows moved. */
export const shiftFormulasElsewhere = (xml: string, shift: RowShift, sheet: string): string =>
  xml.replace(
    ANY_FORMULA,
    (_, open: string, formula: string, close: string) =>
      `${open}${shiftFormula(formula, shift, sheet, false)}${close}`,
  );

const ANCHOR_ROW = /(<(?:\w+:)?row>)(\d+)(<\/(?:\w+:)?row>)/g;

/** Pictures and charts stand where their rows went. Rows of a drawing are counted from 0. */
export const shiftDrawing = (drawing: string, { from, by }: RowShift): string =>
  drawing.replace(
    ANCHOR_ROW,
    (_, open: string, row: string, close: string) =>
      `${open}${Number(row) >= from - 1 ? Number(row) + by : row}${close}`,
  );

/** Comments follow their cells. */
export const shiftComments = (comments: string, shift: RowShift): string =>
  comments.replace(
    /(\sref=")([A-Z]+\d+)(")/g,
    (_, open: string, cell: string, close: string) => `${open}${shiftArea(cell, shift)}${close}`,
  );

/** A part of the package that lists what is left of the order of calculation, which Excel makes anew. */
export const withoutCalculationChain = (xml: string): string =>
  xml.replace(/<(?:\w+:)?(?:Override|Relationship)\b[^<>]*calcChain[^<>]*\/>/g, '');

const largest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** A sheet more in the table of contents, at its end. */
export const withSheet = (workbook: string, name: string, relation: string): string => {
  const ids = [...workbook.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id));
  return workbook.replace(
    /<\/((?:\w+:)?)sheets>/,
    (close, prefix: string) =>
      `<${prefix}sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="${xmlText(name)}" sheetId="${largest(ids) + 1}" r:id="${relation}"/>${close}`,
  );
};

export const withRelation = (relations: string, id: string, type: string, target: string): string =>
  relations.replace(
    /<\/((?:\w+:)?)Relationships>/,
    (close, prefix: string) =>
      `<${prefix}Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>${close}`,
  );

export const withWorksheetType = (types: string, part: string): string =>
  types.replace(
    /<\/((?:\w+:)?)Types>/,
    (close, prefix: string) =>
      `<${prefix}Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>${close}`,
  );
