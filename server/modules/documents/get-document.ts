import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { DocumentRef, DocumentRow } from './document-row.ts';

/** One document in scope; throws the same Problem whether it does not exist or lies outside. */
export const getDocument = async (
  tx: Tx,
  { countyCode, id }: DocumentRef,
  { lock = false } = {},
): Promise<DocumentRow> => {
  const { rows } = await sql<DocumentRow>`
    select * from document where county_code = ${countyCode} and id = ${id} ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  if (rows[0]) return rows[0];
  throw new Problem('not-found', 'document-not-found', '没有找到这份文件，或不在您的管辖范围内。', {
    advice: '请从人员档案或台账记录重新打开。',
  });
};
