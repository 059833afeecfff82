import { sql } from 'kysely';
import { z } from 'zod';
import { inScope, type Tx } from '#platform/db/database.ts';
import { MomentAndId, pageOf, readCursor } from '#platform/db/page-cursor.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { pageQuery, recordsOf, type PageQuery } from './page-query.ts';

const listSignInRecords = async (tx: Tx, query: PageQuery) => {
  let records = tx
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
    ]);
  records = records.where(recordsOf(query, { table: 'record', at: 'at' }));
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

export const listSignInRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/sign-in-records',
    summary: 'Who signed in, signed out or failed to sign in; newest first.',
    permission: 'audit.read',
    query: pageQuery,
    response: z.object({
      rows: z.array(
        z.object({
          id: z.uuid(),
          at: z.iso.datetime(),
          account: z.uuid().nullable(),
          displayName: z.string().nullable(),
          username: z.string().nullable(),
          outcome: z.string(),
          device: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => listSignInRecords(tx, query)),
);
