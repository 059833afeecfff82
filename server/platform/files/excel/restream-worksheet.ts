import { crc32 } from 'node:zlib';
import type { Archive } from './open-archive.ts';
import type { WorkbookParts, WorksheetPart } from './read-workbook-parts.ts';
import { storedEntryHeader } from './stored-zip.ts';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CHUNK_LENGTH = 256 * 1024;

const relationships = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([type, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const smallParts = (parts: WorkbookParts): [string, string][] => [
  ['[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"/>`],
  ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><workbookPr date1904="${parts.date1904 ? 1 : 0}"/>` +
      '<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ...(parts.styles ? [['styles', 'styles.xml'] as const] : []),
      ...(parts.sharedStrings ? [['sharedStrings', 'sharedStrings.xml'] as const] : []),
    ]),
  ],
];

/**
 * One worksheet as a workbook of its own, its parts in the order in which a reader can take them front to back.
 * Excel writes shared strings after the sheets and many exporters leave sizes out; a front-to-back reader would have to
 * hold such files whole. Here the archive's directory gives the sizes, so the sheet flows from disk through the reader;
 * `onBytes` hears how much of it has been taken.
 */
export async function* restreamWorksheet(
  archive: Archive,
  parts: WorkbookParts,
  worksheet: WorksheetPart,
  onBytes: (length: number) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const [name, text] of smallParts(parts)) yield* entry(name, Buffer.from(text));
  const copied = [
    ['xl/styles.xml', parts.styles],
    ['xl/sharedStrings.xml', parts.sharedStrings],
  ] as const;
  for (const [name, path] of copied) if (path) yield* entry(name, await archive.read(path));
  yield storedEntryHeader(
    'xl/worksheets/sheet1.xml',
    archive.sizeOf(worksheet.path),
    archive.checksumOf(worksheet.path),
  );
  for await (const chunk of inChunks(await archive.stream(worksheet.path))) {
    onBytes(chunk.length);
    yield chunk;
  }
}

function* entry(name: string, content: Buffer): Generator<Uint8Array, void, undefined> {
  yield storedEntryHeader(name, content.length, crc32(content));
  yield content;
}

/** Inflated pieces are small; larger ones cost the reader fewer turns. */
async function* inChunks(source: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source) {
    pieces.push(piece);
    length += piece.length;
    if (length < CHUNK_LENGTH) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(pieces);
}
