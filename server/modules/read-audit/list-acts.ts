import { sql, type RawBuilder, type Selectable } from 'kysely';
import { z } from 'zod';
import { actWords } from '#definitions/act-words.ts';
import type { DB } from '#generated/db.ts';
import type { Tx } from '#platform/db/database.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { lowestIdAt, SET_BACK_AT_MOST_MS } from '#platform/db/new-id.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { COUNTED, countRows, dayEnd, dayStart, pageQuery, recordsOf, type PageQuery } from './page-query.ts';

/** What the record of changes can be asked. */
export const ActsQuery = pageQuery.extend({
  kind: z.string().max(60).optional().describe('Such as person.file.'),
});

interface ActsAsked extends PageQuery {
  readonly kind?: string | undefined;
}

/**
 * The ids of acts sort by the moment of making, so they bound the days in the order of the list; widened by as much as a
 * clock may have been set back between an act's id and its moment.
 */
const withinIds = ({ from, to }: PageQuery): RawBuilder<unknown> => {
  const bounds = [
    ...(from ? [sql`act.id >= ${lowestIdAt(dayStart(from).getTime() - SET_BACK_AT_MOST_MS)}::uuid`] : []),
    ...(to ? [sql`act.id < ${lowestIdAt(dayEnd(to).getTime() + SET_BACK_AT_MOST_MS)}::uuid`] : []),
  ];
  return bounds.length > 0 ? sql`and ${sql.join(bounds, sql` and `)}` : sql``;
};

const asked = ({ kind, ...query }: ActsAsked): RawBuilder<boolean> => sql<boolean>`
  ${recordsOf(query, { table: 'act', at: 'recorded_at' })} ${withinIds(query)}
  ${kind ? sql`and act.kind = ${kind}` : sql``}`;

const ORDER = newestFirst('act.id');

/** What a line of the list shows: everything but the content. */
const LISTED = [
  'county_code',
  'id',
  'kind',
  'subject_id',
  'effective_on',
  'recorded_at',
  'account_id',
  'device',
  'reason',
] as const;

/**
 * The newest acts a query finds, up to `most`. What an account keyed stands in one index, the rows of its imports and the
 * like in another: each is asked for itself, since row-level security keeps the planner from walking both in order.
 */
const newestActs = <Row>(query: ActsAsked, columns: RawBuilder<unknown>, most: number): RawBuilder<Row> => {
  const found = (which: RawBuilder<unknown>) => sql<Row>`(
    select ${columns} from act where ${asked(query)} and ${which} and ${ORDER.behind(query.after)}
    order by ${ORDER.by} limit ${most})`;
  return query.account
    ? sql<Row>`(${found(sql`request_key is not null`)} union all ${found(sql`request_key is null`)})`
    : found(sql`true`);
};

/** How many acts a query finds; up to `most`, or as far as a page counts. */
export const countActs = (tx: Tx, query: ActsAsked, most = COUNTED) =>
  countRows(tx, sql`from ${newestActs({ ...query, after: undefined }, sql`1`, most + 1)} act`, most);

/** Acts inside the transaction's scope without their content, newest first; what the plan test looks at. */
export const actsStatement = (tx: Tx, query: ActsAsked) => {
  const columns = sql.join(LISTED.map((column) => sql.ref(`act.${column}`)));
  const acts = newestActs<Pick<Selectable<DB['act']>, (typeof LISTED)[number]>>(
    query,
    columns,
    query.size + 1,
  );
  return tx
    .selectFrom(acts.as('act'))
    .leftJoin('account', 'account.id', 'act.account_id')
    .selectAll('act')
    .select('account.display_name')
    .orderBy(ORDER.by)
    .limit(query.size + 1);
};

/** A page of the acts inside the transaction's scope, newest first. */
export const listActs = async (tx: Tx, query: ActsAsked) => {
  const found = await actsStatement(tx, query).execute();
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
