import { cellName } from '../excel/cell-name.ts';
import { attribute } from '../excel/parse-row.ts';
import { mergedAreas, type SheetXml, type XmlCell, type XmlRow } from './sheet-xml.ts';
import { copyFormulaDown, shiftArea, shiftFormula, type RowShift } from './shift-references.ts';
import { hasFormula } from './write-sheet.ts';

const FORMULA = /(<(?:\w+:)?f)((?:\s[^<>]*?)?)>([^<]*)(<\/(?:\w+:)?f>)/g;

/** Attributes that name areas, wherever they stand behind or before the rows. */
const AREAS = /(\s(?:ref|sqref)\s*=\s*")([^"]*)(")/g;
const CONDITIONS = /(<(?:\w+:)?formula[12]?>)([^<]*)(<\/(?:\w+:)?formula[12]?>)/g;
const BREAKS = /(<(?:\w+:)?brk\s[^<>]*?id=")(\d+)(")/g;

const shiftCell = (cell: XmlCell, shift: RowShift, sheet: string): XmlCell =>
  hasFormula(cell)
    ? {
        ...cell,
        inner: cell.inner!.replace(
          FORMULA,
          (_, open: string, attributes: string, formula: string, close: string) =>
            `${open}${attributes.replace(AREAS, (__, a: string, area: string, z: string) => `${a}${shiftArea(area, shift)}${z}`)}>${shiftFormula(formula, shift, sheet, true)}${close}`,
        ),
      }
    : cell;

const shiftAround = (part: string, shift: RowShift, sheet: string): string =>
  part
    .replace(
      AREAS,
      (_, open: string, area: string, close: string) => `${open}${shiftArea(area, shift)}${close}`,
    )
    .replace(
      CONDITIONS,
      (_, open: string, formula: string, close: string) =>
        `${open}${shiftFormula(formula, shift, sheet, true)}${close}`,
    )
    .replace(
      BREAKS,
      (_, open: string, id: string, close: string) =>
        // A break stands below the row it names.
        `${open}${Number(id) >= shift.from - 1 ? Number(id) + shift.by : id}${close}`,
    );

/** A formula of its own can be copied down; one shared by many cells, or an array, cannot. */
const copyCell = (cell: XmlCell, rows: number): XmlCell => {
  const { column, attributes } = cell;
  const formula = cell.inner === null ? null : /<((?:\w+:)?)f>([^<]*)<\/(?:\w+:)?f>/.exec(cell.inner);
  const style = attribute(attributes, 's');
  const kept = style === undefined ? '' : ` s="${style}"`;
  if (!formula) return { column, attributes: kept, inner: null };
  const [, prefix = '', text = ''] = formula;
  return { column, attributes: kept, inner: `<${prefix}f>${copyFormulaDown(text, rows)}</${prefix}f>` };
};

const MERGES = /(<(?:\w+:)?mergeCells\b)([^<>]*)(>)([\s\S]*?)(<\/(?:\w+:)?mergeCells>)/;

/** Cells merged sideways in the row that is copied are merged in each copy. */
const copyMerges = (sheet: SheetXml, like: number, first: number, count: number): string => {
  const sideways = mergedAreas(sheet).filter(
    ({ firstRow, lastRow }) => firstRow === like && lastRow === like,
  );
  if (sideways.length === 0) return sheet.tail;
  const added = Array.from({ length: count }, (_, at) =>
    sideways.map(
      ({ firstColumn, lastColumn }) =>
        `<${sheet.prefix}mergeCell ref="${cellName(firstColumn, first + at)}:${cellName(lastColumn, first + at)}"/>`,
    ),
  ).flat();
  return sheet.tail.replace(
    MERGES,
    (_, open: string, attributes: string, end: string, inside: string, close: string) =>
      `${open}${attributes.replace(/\scount="\d+"/, '')}${end}${inside}${added.join('')}${close}`,
  );
};

/**
 * Rows put in after `like`, looking like it: heights, styles, cells merged sideways and formulas of their own are copied,
 * values are not; everything below moves down and what refers to it follows. Sums that end at `like` do not grow: put rows
 * in before the last row of an area to have its sums grow.
 */
export const insertRowsAfter = (sheet: SheetXml, name: string, like: number, count: number): SheetXml => {
  const shift = { from: like + 1, by: count };
  const pattern = sheet.rows.find(({ number }) => number === like);
  const moved = sheet.rows.map((row): XmlRow => ({
    ...row,
    number: row.number >= shift.from ? row.number + count : row.number,
    cells: row.cells.map((cell) => shiftCell(cell, shift, name)),
  }));
  const added = Array.from({ length: count }, (_, at): XmlRow => ({
    number: like + 1 + at,
    attributes: pattern?.attributes ?? '',
    cells: (pattern?.cells ?? []).map((cell) => copyCell(cell, at + 1)),
  }));
  const around = {
    ...sheet,
    head: shiftAround(sheet.head, shift, name),
    tail: shiftAround(sheet.tail, shift, name),
  };
  return { ...around, rows: [...moved, ...added], tail: copyMerges(around, like, like + 1, count) };
};
