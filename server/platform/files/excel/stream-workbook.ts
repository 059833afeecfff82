import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import type { NotesSheet, SheetLayout, WrittenCell } from './sheet-layout.ts';
import { sheetSkeleton, widthOf } from './sheet-skeleton.ts';
import { writeRow, type RowColumn } from './write-row.ts';

export interface WorkbookContent {
  readonly layout: SheetLayout;
  /** Rows in batches, as they come; none for a template to fill in. */
  readonly rows?:
    AsyncIterable<readonly (readonly WrittenCell[])[]> | Iterable<readonly (readonly WrittenCell[])[]>;
  /** The totals row and the line at the foot, asked for after the last row. */
  readonly closing?: () => { readonly totals?: readonly WrittenCell[]; readonly foot?: string };
  readonly notes?: readonly NotesSheet[];
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';
/** Zip entries carry a fixed day, so that the same content gives the same file. */
const ENTRY = { mtime: new Date(2026, 0, 1), forceDosTimestamp: true };
const MADE_AT = '2026-01-01T00:00:00.000Z';
const ROWS_PER_PIECE = 500;
/** In inches, about 12 mm: an A4 sheet of a ledger needs its width; 18 mm below for the page number. */
const MARGINS = '<pageMargins left="0.47" right="0.47" top="0.55" bottom="0.7" header="0.3" footer="0.3"/>';

/** Writes a workbook while its rows arrive: memory stays flat whatever their number. */
export const streamWorkbook = async (content: WorkbookContent): Promise<Readable> => {
  const { workbook, firstDataRow } = await sheetSkeleton(content.layout, content.notes);
  const parts = await unzip(Buffer.from(workbook));
  const zip = new ZipFile();
  for (const [name, bytes] of parts) {
    if (name === FIRST_SHEET) continue;
    zip.addBuffer(withoutTimes(name, bytes), name, ENTRY);
  }
  const sheet = (parts.get(FIRST_SHEET) ?? Buffer.alloc(0)).toString('utf8');
  const stream = Readable.from(sheetXml(sheet, firstDataRow, content), { objectMode: false });
  zip.addReadStream(stream, FIRST_SHEET, ENTRY);
  zip.end();
  const output = zip.outputStream as Readable;
  stream.on('error', (error) => output.destroy(error));
  return output;
};

async function* sheetXml(skeleton: string, firstDataRow: number, content: WorkbookContent) {
  const columns = content.layout.columns;
  const [data = [], total = [], foot = []] = [0, 1, 2].map((at) =>
    stylesOfRow(skeleton, firstDataRow + at).map((style, column) => ({
      style,
      format: columns[column]!.format,
      width: widthOf(columns[column]!),
    })),
  );
  const head = skeleton
    .slice(0, skeleton.indexOf(`<row r="${firstDataRow}"`))
    .replace(/<dimension [^>]*>/, '');
  yield content.closing ? head : withColumnStyles(head, data);
  let number = firstDataRow;
  for await (const batch of content.rows ?? []) {
    for (let at = 0; at < batch.length; at += ROWS_PER_PIECE) {
      yield batch
        .slice(at, at + ROWS_PER_PIECE)
        .map((cells) => writeRow(number++, cells, data))
        .join('');
    }
  }
  const closing = content.closing?.() ?? {};
  if (closing.totals) yield writeRow(number++, closing.totals, total);
  if (closing.foot) yield writeRow(number++, [closing.foot], foot.map(asFoot));
  yield skeleton.slice(skeleton.indexOf('</sheetData>')).replace(/<pageMargins [^>]*>/, MARGINS);
}

/** Style numbers of the cells of a sample row, left to right. */
const stylesOfRow = (xml: string, number: number): string[] => {
  const row = new RegExp(`<row r="${number}"[^>]*>(.*?)</row>`, 's').exec(xml)?.[1] ?? '';
  return [...row.matchAll(/<c [^>]*?s="(\d+)"/g)].map(([, style = '0']) => style);
};

/** The line at the foot runs over the cells beside it, and stays one line. */
const asFoot = (column: RowColumn): RowColumn => ({ ...column, format: 'text', width: Infinity });

/** Cells nobody has filled yet take their format from the column. A sheet that is closed has none: its lines end with it. */
const withColumnStyles = (xml: string, columns: readonly RowColumn[]): string =>
  xml.replace(/<col min="(\d+)"/g, (whole, column: string) => {
    const style = columns[Number(column) - 1]?.style;
    return style === undefined ? whole : `<col style="${style}" min="${column}"`;
  });

const withoutTimes = (name: string, bytes: Buffer): Buffer =>
  name === 'docProps/core.xml'
    ? Buffer.from(bytes.toString('utf8').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, MADE_AT))
    : bytes;

const unzip = async (workbook: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await yauzl.fromBufferPromise(workbook);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return parts;
};
