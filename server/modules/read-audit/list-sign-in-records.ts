import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { RECORD_ORDER, countRows, pageOfRecords, recordsOf, type PageQuery } from './page-query.ts';

const asked = (query: PageQuery) => recordsOf(query, { table: 'record', at: 'at' });

/** How many sign-ins a query finds; up to `most`, or as far as a page counts. */
export const countSignInRecords = (tx: Tx, query: PageQuery, most?: number) =>
  countRows(tx, sql`from sign_in_record record where ${asked(query)}`, most);

/** Sign-ins, sign-outs and failed tries inside the transaction's scope, newest first. */
export const listSignInRecords = async (tx: Tx, query: PageQuery) => {
  const found = await tx
    .selectFrom('sign_in_record as record')
    .leftJoin('account', 'account.id', 'record.account_id')
    .select([
      'record.id',
      'record.at',
      'record.account_id',
      'account.display_name',
      'account.username',
      'record.outcome',
      'record.device',
    ])
    .where(asked(query))
    .where(RECORD_ORDER.behind(query.after))
    .orderBy(RECORD_ORDER.by)
    .limit(query.size + 1)
    .execute();
  const page = pageOfRecords(found, query);
  return {
    rows: page.rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      account: row.account_id,
      displayName: row.display_name,
      username: row.username,
      outcome: row.outcome,
      device: row.device,
    })),
    next: page.next,
  };
};
