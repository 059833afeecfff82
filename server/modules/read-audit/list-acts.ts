import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { actWords } from '#definitions/act-words.ts';
import type { Tx } from '#platform/db/database.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { countRows, pageQuery, recordsOf, type PageQuery } from './page-query.ts';

/** What the record of changes can be asked. */
export const ActsQuery = pageQuery.extend({
  kind: z.string().max(60).optional().describe('Such as person.file.'),
});

interface ActsAsked extends PageQuery {
  readonly kind?: string | undefined;
}

const asked = ({ kind, ...query }: ActsAsked): RawBuilder<boolean> => sql<boolean>`
  ${recordsOf(query, { table: 'act', at: 'recorded_at' })} ${kind ? sql`and act.kind = ${kind}` : sql``}`;

/** How many acts a query finds; up to `most`, or as far as a page counts. */
export const countActs = (tx: Tx, query: ActsAsked, most?: number) =>
  countRows(tx, sql`from act where ${asked(query)}`, most);

/** The ids of acts sort by time of making, so the index act_recent serves the order. */
const ORDER = newestFirst('act.id');

/** Acts inside the transaction's scope without their content, newest first. */
export const listActs = async (tx: Tx, query: ActsAsked) => {
  const found = await tx
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
    ])
    .where(asked(query))
    .where(ORDER.behind(query.after))
    .orderBy(ORDER.by)
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
