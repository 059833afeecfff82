import { writeXlsx, type CellValue, type WriteOptions, type WriteSheet } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { idNumberOf } from '#tests/factories/person-draft.ts';

export type Grid = CellValue[][];

/** A workbook of one sheet, or of several given whole. */
export const workbook = async (
  sheets: Grid | readonly WriteSheet[],
  options: Omit<WriteOptions, 'sheets'> = {},
): Promise<Buffer> => {
  const isGrid = sheets.length === 0 || Array.isArray(sheets[0]);
  const list = isGrid ? [{ name: 'Sheet1', rows: sheets as Grid }] : (sheets as WriteSheet[]);
  return Buffer.from(await writeXlsx({ sheets: [...list], ...options }));
};

/** A workbook with some parts of its archive rewritten; null drops a part. */
export const tampered = async (
  bytes: Buffer,
  parts: Readonly<Record<string, ((text: string) => string) | string | null>>,
): Promise<Buffer> => {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, change] of Object.entries(parts)) {
    if (change === null) zip.remove(name);
    else
      zip.file(
        name,
        typeof change === 'string' ? change : change((await zip.file(name)?.async('string')) ?? ''),
      );
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};

export const csv = (text: string, encoding: 'utf8' | 'utf8-bom' | 'gbk' | 'utf-16le' = 'utf8'): Buffer => {
  if (encoding === 'utf8-bom') return Buffer.from(`\ufeff${text}`);
  if (encoding === 'utf-16le')
    return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  return encoding === 'gbk' ? iconv.encode(text, 'gbk') : Buffer.from(text);
};

/** Identity numbers of fictional men born on 1960-05-06, told apart by `order`. */
export const man = (order: number): string => idNumberOf('1960-05-06', order * 2 + 1);

/** UTC midnight of a day, as Excel dates are written. */
export const day = (written: string): Date => new Date(`${written}T00:00:00Z`);
