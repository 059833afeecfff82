import { z } from 'zod';
import { actWords } from '#definitions/act-words.ts';
import { inScope, type Tx } from '#platform/db/database.ts';
import { IdAlone, pageOf, readCursor } from '#platform/db/page-cursor.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { pageQuery, recordsOf, type PageQuery } from './page-query.ts';

const listActs = async (tx: Tx, query: PageQuery & { kind?: string | undefined }) => {
  let acts = tx
    .selectFrom('act')
    .leftJoin('account', 'account.id', 'act.account_id')
    .select([
      'act.county_code',
      'act.id',
      'act.kind',
      'act.subject_id',
      'act.effective_on',
      'act.recorded_at',
      'act.account_id',
      'account.display_name',
      'act.device',
      'act.reason',
    ]);
  acts = acts.where(recordsOf(query, { table: 'act', at: 'recorded_at' }));
  if (query.kind) acts = acts.where('act.kind', '=', query.kind);
  // The ids of acts sort by time of making, so the index act_recent serves the order.
  if (query.after) acts = acts.where('act.id', '<', readCursor(IdAlone, query.after)[0]);
  const found = await acts
    .orderBy('act.id', 'desc')
    .limit(query.size + 1)
    .execute();
  const page = pageOf(found, query.size, (last) => [last.id]);
  return {
    rows: page.rows.map((row) => ({
      countyCode: row.county_code,
      id: row.id,
      kind: row.kind,
      words: actWords(row.kind),
      subject: row.subject_id,
      effectiveOn: row.effective_on,
      recordedAt: row.recorded_at.toISOString(),
      account: row.account_id,
      displayName: row.display_name,
      device: row.device,
      reason: row.reason,
    })),
    next: page.next,
  };
};

export const listActsRoute = defineRoute(
  {
    method: 'GET',
    path: '/acts',
    summary: 'Who changed what and when, without the content of the change; newest first.',
    permission: 'audit.read',
    query: pageQuery.extend({ kind: z.string().max(60).optional().describe('Such as person.file.') }),
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          kind: z.string(),
          words: z.string().describe('The kind in plain Chinese.'),
          subject: z.uuid(),
          effectiveOn: z.iso.date(),
          recordedAt: z.iso.datetime(),
          account: z.uuid(),
          displayName: z.string().nullable(),
          device: z.string(),
          reason: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => listActs(tx, query)),
);
