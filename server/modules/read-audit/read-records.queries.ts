import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { MomentAndId, pageOf, readCursor } from '#platform/db/page-cursor.ts';
import { recordsOf, type PageQuery } from './page-query.ts';
import type { ReadAction } from './person-read.ts';

/** Most people named in one row of the list; `peopleCount` tells them all. */
const NAMED = 20;

export interface ReadRecord {
  readonly countyCode: number;
  readonly id: string;
  readonly at: string;
  readonly account: string;
  readonly displayName: string;
  readonly action: ReadAction;
  readonly people: string[];
  readonly peopleCount: number;
  readonly fields: string[];
  readonly reason: string | null;
  readonly device: string;
}

/** Records of reads inside the transaction's scope, newest first. */
export const listReadRecords = async (
  tx: Tx,
  query: PageQuery & { action?: ReadAction | undefined; person?: string | undefined },
): Promise<{ rows: ReadRecord[]; next: string | null }> => {
  let records = tx
    .selectFrom('read_record as record')
    .leftJoin('account', 'account.id', 'record.account_id')
    .select((on) => [
      'record.county_code',
      'record.id',
      'record.at',
      'record.account_id',
      on.fn.coalesce('account.display_name', sql<string>`'系统'`).as('display_name'),
      'record.action',
      sql<string[]>`record.subject_ids[1:${sql.lit(NAMED)}]`.as('people'),
      sql<number>`cardinality(record.subject_ids)`.as('people_count'),
      'record.fields',
      'record.reason',
      'record.device',
    ]);
  records = records.where(recordsOf(query, { table: 'record', at: 'at' }));
  if (query.action) records = records.where('record.action', '=', query.action);
  if (query.person) records = records.where(sql<boolean>`${query.person}::uuid = any (record.subject_ids)`);
  if (query.after) {
    const [at, id] = readCursor(MomentAndId, query.after);
    records = records.where(sql<boolean>`(record.at, record.id) < (${at}, ${id}::uuid)`);
  }
  const found = await records
    .orderBy('record.at', 'desc')
    .orderBy('record.id', 'desc')
    .limit(query.size + 1)
    .execute();
  const page = pageOf(found, query.size, (last) => [last.at.getTime(), last.id]);
  return {
    rows: page.rows.map((row) => ({
      countyCode: row.county_code,
      id: row.id,
      at: row.at.toISOString(),
      account: row.account_id,
      displayName: row.display_name,
      action: row.action as ReadAction,
      people: row.people,
      peopleCount: row.people_count,
      fields: row.fields,
      reason: row.reason,
      device: row.device,
    })),
    next: page.next,
  };
};
