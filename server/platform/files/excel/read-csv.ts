import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { Problem } from '../../errors/problem.ts';
import type { SheetRow, TableFile } from './cell.ts';
import { detectEncoding, type TextEncodingName } from './detect-encoding.ts';
import { recordSplitter } from './split-records.ts';

/** A record longer than this is a quotation mark that was never closed. */
const LONGEST_RECORD = 4 * 2 ** 20;

/** Opens a text table: commas, semicolons or tabs, UTF-8 with or without a mark, GBK/GB18030 or UTF-16. */
export const readCsv = async (path: string): Promise<TableFile> => {
  const encoding = await detectEncoding(path);
  const total = (await stat(path)).size;
  let done = 0;
  const count = (length: number): void => void (done += length);
  return {
    kind: 'csv',
    sheets: [{ name: 'CSV', batches: () => readRecords(path, encoding, count) }],
    notes: encoding === 'gb18030' ? ['文件按GBK（GB18030）编码读取。'] : [],
    progress: () => ({ done, total }),
    close: () => undefined,
  };
};

async function* readRecords(
  path: string,
  encoding: TextEncodingName,
  count: (length: number) => void,
): AsyncGenerator<readonly SheetRow[], void, undefined> {
  const splitter = recordSplitter();
  let delimiter: string | undefined;
  let number = 0;
  const parse = (records: string): SheetRow[] => {
    delimiter ??= detectDelimiter(records);
    return parseCsv(records, { delimiter }).map((cells) => {
      number += 1;
      return { number, cells: cells.map((cell) => (cell === '' ? null : cell)) };
    });
  };
  for await (const piece of decode(path, encoding, count)) {
    const records = splitter.take(piece);
    if (splitter.end().length > LONGEST_RECORD) throw unclosed(number + 1);
    if (records !== '') yield parse(records);
  }
  const last = splitter.end();
  if (last !== '') yield parse(last);
}

async function* decode(path: string, encoding: TextEncodingName, count: (length: number) => void) {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    count(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

const unclosed = (row: number): Problem =>
  new Problem('invalid', 'unclosed-quote', `从第${row}行起有引号没有成对，无法分出后面的行。`, {
    advice: '请用Excel或WPS打开原表，另存为“CSV UTF-8（逗号分隔）”或“Excel 工作簿”后再上传。',
  });
