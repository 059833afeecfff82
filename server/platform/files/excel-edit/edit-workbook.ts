import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { Problem } from '../../errors/problem.ts';
import type { Archive } from '../excel/open-archive.ts';
import type { WorkbookParts } from '../excel/read-workbook-parts.ts';
import { findTags } from '../excel/xml-tags.ts';
import { insertRowsAfter } from './insert-rows.ts';
import { plainSheetXml, type PlainSheet } from './plain-sheet.ts';
import { parseSheet, type SheetXml, type XmlCell } from './sheet-xml.ts';
import type { RowShift } from './shift-references.ts';
import {
  countAnew,
  shiftComments,
  shiftDefinedNames,
  shiftDrawing,
  shiftFormulasElsewhere,
  withRelation,
  withoutCalculationChain,
  withSheet,
  withWorksheetType,
} from './workbook-package.ts';
import { hasFormula, styleOf, withValue, writeSheet, type NewValue } from './write-sheet.ts';

/** A value for a cell: row from 1, column from 0. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: NewValue;
}

export interface WorkbookEdit {
  readonly sheet: { readonly name: string; readonly path: string };
  readonly cells: readonly CellEdit[];
  /** Rows put in after `like`, before the cells are written. */
  readonly insert?: { readonly like: number; readonly count: number };
  /** A row whose styles cells get that were not there before. */
  readonly styledLike: number;
  /** A sheet added at the end. */
  readonly added?: PlainSheet;
}

const WORKBOOK = 'xl/workbook.xml';
const TYPES = '[Content_Types].xml';

const relationsPath = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

const relationsOf = (xml: string, part: string) =>
  findTags(xml, 'Relationship').map(({ Type = '', Target = '' }) => ({
    type: Type.slice(Type.lastIndexOf('/') + 1),
    path: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target),
  }));

/** Cells with formulas keep them, whatever is to be written there. */
const fillCells = (sheet: SheetXml, cells: readonly CellEdit[], styledLike: number): SheetXml => {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const styles = sheet.rows.find(({ number }) => number === styledLike);
  const styleAt = (column: number): string =>
    styleOf(styles?.cells.find((cell) => cell.column === column)?.attributes);
  const known = new Map(sheet.rows.map((row) => [row.number, row]));
  for (const [number, edits] of byRow) {
    const row = known.get(number) ?? { number, attributes: styles?.attributes ?? '', cells: [] };
    const filled = new Map<number, XmlCell>(row.cells.map((cell) => [cell.column, cell]));
    for (const { column, value } of edits) {
      const cell = filled.get(column);
      if (cell && hasFormula(cell)) continue;
      const attributes = cell?.attributes ?? styleAt(column);
      filled.set(column, { column, ...withValue(attributes, value, sheet.prefix) });
    }
    known.set(number, { ...row, cells: [...filled.values()] });
  }
  return { ...sheet, rows: [...known.values()] };
};

/** Whether rows can be put into a sheet: a defined table or drawn comments would be torn apart. */
export const canInsertRows = async (archive: Archive, path: string): Promise<boolean> => {
  const relations = relationsPath(path);
  if (!archive.has(relations)) return true;
  const types = relationsOf((await archive.read(relations)).toString('utf8'), path).map(({ type }) => type);
  return !types.includes('table') && !types.includes('pivotTable') && !types.includes('vmlDrawing');
};

/**
 * The same workbook with some cells filled. Only the parts that must change are written anew, the filled sheet among them;
 * styles, widths, merged cells, formulas, pictures and other sheets are the bytes they were. Formulas of the filled sheet
 * are counted anew when it is opened.
 */
export const editWorkbook = async (
  archive: Archive,
  parts: WorkbookParts,
  edit: WorkbookEdit,
): Promise<Buffer> => {
  const changed = new Map<string, string>();
  const read = async (name: string): Promise<string> =>
    changed.get(name) ?? (await archive.read(name)).toString('utf8');
  const change = async (name: string, by: (xml: string) => string): Promise<void> => {
    if (archive.has(name)) changed.set(name, by(await read(name)));
  };
  const { sheet, insert, cells, styledLike, added } = edit;
  let xml = parseSheet(await read(sheet.path));
  if (insert && insert.count > 0) {
    xml = insertRowsAfter(xml, sheet.name, insert.like, insert.count);
    const shift: RowShift = { from: insert.like + 1, by: insert.count };
    await change(WORKBOOK, (text) => shiftDefinedNames(text, shift, sheet.name));
    for (const other of parts.worksheets.filter(({ path }) => path !== sheet.path))
      await change(other.path, (text) => shiftFormulasElsewhere(text, shift, sheet.name));
    const relations = relationsPath(sheet.path);
    for (const { type, path } of archive.has(relations)
      ? relationsOf(await read(relations), sheet.path)
      : []) {
      if (type === 'drawing') await change(path, (text) => shiftDrawing(text, shift));
      if (type === 'comments') await change(path, (text) => shiftComments(text, shift));
    }
    await change(TYPES, withoutCalculationChain);
    await change(relationsPath(WORKBOOK), withoutCalculationChain);
  }
  changed.set(sheet.path, writeSheet(fillCells(xml, cells, styledLike)));
  if (added) {
    const path = `xl/worksheets/added-${Date.now()}.xml`;
    changed.set(path, plainSheetXml(added));
    const id = 'rIdAdded1';
    await change(WORKBOOK, (text) => withSheet(text, added.name, id));
    await change(relationsPath(WORKBOOK), (text) =>
      withRelation(text, id, 'worksheet', posix.relative(posix.dirname(WORKBOOK), path)),
    );
    await change(TYPES, (text) => withWorksheetType(text, path));
  }
  await change(WORKBOOK, countAnew);
  const hasMoved = insert !== undefined && insert.count > 0;
  return writeArchive(archive, changed, (name) => hasMoved && name.endsWith('calcChain.xml'));
};

const LARGEST = 128 * 2 ** 20;

const writeArchive = async (
  archive: Archive,
  changed: ReadonlyMap<string, string>,
  isDropped: (name: string) => boolean,
): Promise<Buffer> => {
  const total = archive.names.reduce((sum, name) => sum + archive.sizeOf(name), 0);
  if (total > LARGEST)
    throw new Problem('too-large', 'workbook-too-large', '工作簿太大，不能在原表中填写。', {
      advice: '请删去不用的工作表或图片后再上传。',
    });
  const zip = new yazl.ZipFile();
  for (const name of new Set([...archive.names, ...changed.keys()])) {
    if (name.endsWith('/') || isDropped(name)) continue;
    const own = changed.get(name);
    zip.addBuffer(own === undefined ? await archive.read(name) : Buffer.from(own, 'utf8'), name);
  }
  zip.end();
  return buffer(zip.outputStream);
};
