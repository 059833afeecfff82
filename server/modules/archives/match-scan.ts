import { sql } from 'kysely';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { BatchRow, FileRow } from './archive-row.ts';

/** What a scan's name says: a number on a folder, or a name with the last four of an identity number. */
export interface ScanName {
  /** The name without ending, and without a page number at its end: the folder may be called by either. */
  readonly numbers: readonly string[];
  readonly person: { readonly name: string; readonly lastFour: string } | null;
}

const PAGE_AT_END = /[\s_\-－—]*[(（]?第?\d{1,4}页?[)）]?$/;

/** Reads '0123-退士-0007-02.jpg', '汤德才0013.pdf', '0013汤德才(2).jpg'. */
export const readScanName = (fileName: string): ScanName => {
  const whole = fileName
    .normalize('NFKC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim();
  const shorter = whole.replace(PAGE_AT_END, '');
  const words = [whole, shorter].map((text) => text.replaceAll(/[\s_-]/g, ''));
  const found =
    words.map((text) => /^(\p{Script=Han}[\p{Script=Han}·]{1,19})(\d{3}[\dXx])$/u.exec(text)).find(Boolean) ??
    words.map((text) => /^(\d{3}[\dXx])(\p{Script=Han}[\p{Script=Han}·]{1,19})$/u.exec(text)).find(Boolean);
  const [, first = '', second = ''] = found ?? [];
  const isNameFirst = /^\p{Script=Han}/u.test(first);
  return {
    numbers: [...new Set([whole, shorter])].filter((number) => number !== ''),
    person: found
      ? { name: isNameFirst ? first : second, lastFour: (isNameFirst ? second : first).toUpperCase() }
      : null,
  };
};

const one = (rows: readonly FileRow[], fileName: string): FileRow | undefined => {
  if (rows.length < 2) return rows[0];
  throw new Problem(
    'conflict',
    'scan-ambiguous',
    `“${fileName}”对应本批次里的${rows.length}卷档案，没有保存。`,
    {
      advice: '请把文件名改成档号后再上传。',
    },
  );
};

/** The folder of a batch that a scan belongs to, by the scan's name. Throws a Problem when there is none, or more than one. */
export const matchScan = async (tx: Tx, batch: BatchRow, fileName: string): Promise<FileRow> => {
  const { numbers, person } = readScanName(fileName);
  const { rows: byNumber } = await sql<FileRow>`
    select * from archive_file
    where county_code = ${batch.county_code} and batch_id = ${batch.id} and number = any(${numbers}::text[])
    order by length(number) desc limit 1
  `.execute(tx);
  if (byNumber[0]) return byNumber[0];
  if (person !== null) {
    const index = blindIndex(currentKeyring(), 'last-four', person.lastFour);
    const { rows } = await sql<FileRow>`
      select * from archive_file
      where county_code = ${batch.county_code} and batch_id = ${batch.id} and name = ${person.name}
        and last_four_index = ${index}
    `.execute(tx);
    const found = one(rows, fileName);
    if (found) return found;
  }
  throw new Problem('not-found', 'scan-unmatched', `“${fileName}”没有找到对应的档案，没有保存。`, {
    advice: '文件名应是档号，或姓名加身份证号后四位；请改名后再上传。',
  });
};
