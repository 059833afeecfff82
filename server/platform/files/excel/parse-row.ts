import type { Cell } from './cell.ts';
import { decodeCellText, textOfRuns } from './decode-xml-text.ts';
import { dateOfIso, dateOfSerial } from './excel-serial.ts';
import type { SharedStrings } from './shared-strings.ts';

/** What the cells of a workbook refer to. */
export interface CellSurroundings {
  readonly strings: SharedStrings;
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
}

const CELL = /<(?:\w+:)?c((?:\s[^<>]*?)?)(?:\/>|>((?:(?!<(?:\w+:)?c[\s>])[\s\S])*?)<\/(?:\w+:)?c\s*>)/g;
const VALUE = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v>/;
const MOST_COLUMNS = 16_384;

/** One attribute of a tag as written; quotes of either kind. */
export const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? (found[1] ?? found[2]) : undefined;
};

/** A1 → 0, AA1 → 26; −1 for anything else. */
const columnOf = (reference: string): number => {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at === 0 || at > 3 || column > MOST_COLUMNS ? -1 : column - 1;
};

const REFERENCE = /\sr\s*=\s*["']([A-Z]+)\d+["']/;
const TYPE = /\st\s*=\s*["'](\w+)["']/;
const STYLE = /\ss\s*=\s*["'](\d+)["']/;

/** The cells of a row's XML, empty ones as null. Throws RangeError for a cell that lies outside every sheet. */
export const parseRow = (content: string, around: CellSurroundings): Cell[] => {
  const cells: Cell[] = [];
  let next = 0;
  for (const [, attributes = '', inner] of content.matchAll(CELL)) {
    const reference = REFERENCE.exec(attributes)?.[1];
    const column = reference === undefined ? next : columnOf(reference);
    if (column < 0 || column >= MOST_COLUMNS)
      throw new RangeError(`A cell at ${reference} lies outside the sheet.`);
    next = column + 1;
    const cell = inner === undefined ? null : parseCell(attributes, inner, around);
    if (cell === null) continue;
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return cells;
};

const parseCell = (
  attributes: string,
  inner: string,
  { strings, dateStyles, date1904 }: CellSurroundings,
): Cell => {
  const type = TYPE.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOfRuns(inner);
  const value = VALUE.exec(inner)?.[1];
  if (value === undefined || value === '') return null;
  switch (type) {
    case 's':
      return strings.at(Number(value));
    case 'b':
      return value === '1' || value === 'true';
    case 'd':
      return dateOfIso(value);
    case 'str':
    case 'e':
      return decodeCellText(value);
    default: {
      const figure = Number(value);
      if (Number.isNaN(figure)) return decodeCellText(value);
      const style = STYLE.exec(attributes)?.[1];
      const isDate = style !== undefined && dateStyles.has(Number(style));
      return isDate ? dateOfSerial(figure, date1904) : figure;
    }
  }
};
