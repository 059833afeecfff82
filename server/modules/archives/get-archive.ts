import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { ArchiveRef, BatchRow, FileRow } from './archive-row.ts';

const missing = (what: string): Problem =>
  new Problem('not-found', 'archive-not-found', `没有找到${what}，或不在您的管辖范围内。`, {
    advice: '请从“档案数字化”重新打开。',
  });

/** A batch in scope; `lock` holds it, so that two clerks do not judge or accept it at once. */
export const getBatch = async (
  tx: Tx,
  { countyCode, id }: ArchiveRef,
  { lock = false } = {},
): Promise<BatchRow> => {
  const { rows } = await sql<BatchRow>`
    select * from archive_batch where county_code = ${countyCode} and id = ${id} ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw missing('这个批次');
};

/** A folder in scope. */
export const getFile = async (
  tx: Tx,
  { countyCode, id }: ArchiveRef,
  { lock = false } = {},
): Promise<FileRow> => {
  const { rows } = await sql<FileRow>`
    select * from archive_file where county_code = ${countyCode} and id = ${id} ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw missing('这卷档案');
};
