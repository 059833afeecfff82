import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { CASE_STATES, regionRange } from '#kit';
import { serviceItems } from '#definitions';
import type { Actor } from '#platform/auth/actor.ts';
import { beginsWith } from '#platform/db/begins-with.ts';
import type { Tx } from '#platform/db/database.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { PLAN_EACH_TIME } from '#platform/db/preparing-client.ts';
import {
  CASE_VIEWS,
  listOf,
  readsOneCounty,
  type CaseList,
  type CaseView,
  type FoundCase,
} from './views-of-cases.ts';

export const CasesQuery = z.object({
  view: z.enum(CASE_VIEWS).default('desk'),
  item: z.enum(serviceItems.map(({ code }) => code) as [string, ...string[]]).optional(),
  state: z.enum(CASE_STATES).optional(),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
  text: z.string().trim().max(40).optional().describe('A name or its beginning, or a case number.'),
  desk: z.coerce.number().int().min(0).optional().describe('Line and area of the desk it stands on.'),
  assignee: z
    .union([z.uuid(), z.literal('nobody')])
    .optional()
    .describe('Who holds it; nobody: not given yet.'),
  appliedSince: z.iso.date().optional(),
  appliedUntil: z.iso.date().optional(),
});
export type CasesQuery = z.infer<typeof CasesQuery>;

const NUMBER = /^\d{6}-\d{4}-\d{6,}$/;

/**
 * Cases of those whose name begins so. One character within one county is a surname, whose cases stand in an index in the
 * order of the list; more leaves few enough to sort.
 */
const named = (text: string, actor: Actor): RawBuilder<unknown> => {
  const isSurname = [...text].length === 1 && readsOneCounty(actor);
  return isSurname ? sql`c.surname = ${text}` : beginsWith('c.name', text);
};

const conditions = (list: CaseList, query: CasesQuery, actor: Actor): RawBuilder<unknown>[] => {
  const parts = [list.where];
  if (query.item) parts.push(sql`c.item = ${query.item}`);
  if (query.state) parts.push(sql`c.state = ${query.state}`);
  if (query.region) {
    const [first, last] = regionRange(query.region);
    parts.push(sql`c.region_code between ${first}::bigint and ${last}::bigint`);
  }
  if (query.text && NUMBER.test(query.text))
    parts.push(sql`c.county_code = ${Number(query.text.slice(0, 6))} and c.number = ${query.text}`);
  else if (query.text) parts.push(named(query.text, actor));
  if (query.desk) parts.push(sql`c.desk_key = ${query.desk}::bigint`);
  if (query.assignee === 'nobody') parts.push(sql`c.assignee is null`);
  else if (query.assignee) parts.push(sql`c.assignee = ${query.assignee}::uuid`);
  if (query.appliedSince) parts.push(sql`c.applied_on >= ${query.appliedSince}::date`);
  if (query.appliedUntil) parts.push(sql`c.applied_on <= ${query.appliedUntil}::date`);
  return parts;
};

/**
 * Lists over several counties are planned for these: a plan for any of them takes them for one case in two hundred, and
 * walks through all of a city to find the few of a leader's desk.
 */
const plannedFor = (actor: Actor): RawBuilder<unknown> =>
  readsOneCounty(actor) ? sql`` : sql.raw(PLAN_EACH_TIME);

/** One page of a list of cases, as SQL; what the plan test looks at. */
export const casesStatement = (
  query: CasesQuery,
  actor: Actor,
  size: number,
  after?: string,
): RawBuilder<FoundCase> => {
  const list = listOf(query.view, actor);
  const where = [...conditions(list, query, actor), list.order.behind(after)];
  return sql<FoundCase>`
    select ${plannedFor(actor)} c.*, ${list.day} as listed_on, ${list.handledOn} as handled_on from ${list.from}
    where ${sql.join(where, sql` and `)} order by ${list.order.by} limit ${size}`;
};

export interface CasePage {
  readonly rows: readonly FoundCase[];
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null;
}

/** One page of cases in scope. */
export const listCases = async (
  tx: Tx,
  query: CasesQuery,
  actor: Actor,
  size: number,
  after?: string,
): Promise<CasePage> => {
  const { rows } = await casesStatement(query, actor, size + 1, after).execute(tx);
  return pageOf(rows, size, (last) => [last.listed_on, last.id]);
};

const countOf = (query: CasesQuery, actor: Actor, upTo?: number): RawBuilder<number> => {
  const list = listOf(query.view, actor);
  const inOrder = list.walk ? sql`order by ${list.walk}` : sql``;
  const most = upTo === undefined ? sql`` : sql`${inOrder} limit ${upTo}`;
  return sql`(
    select count(*) from (
      select 1 from ${list.from} where ${sql.join(conditions(list, query, actor), sql` and `)} ${most}
    ) as found)`;
};

/** How many cases a filter leaves. */
export const countCases = async (tx: Tx, query: CasesQuery, actor: Actor): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select ${plannedFor(actor)} ${countOf(query, actor)} as count`.execute(tx);
  return rows[0]!.count;
};

/**
 * Counts of several lists as one statement; what the plan test looks at. Each stops in an index of its own, whatever the
 * counties, so that one plan serves everybody: to plan it costs as much as to count.
 */
export const viewsStatement = <View extends CaseView>(
  views: readonly View[],
  actor: Actor,
  upTo: number,
): RawBuilder<Record<View, number>> =>
  sql`select ${sql.join(views.map((view) => sql`${countOf({ view }, actor, upTo)} as ${sql.id(view)}`))}`;

/** How many cases several lists hold, in one question; each is counted up to `upTo` and no further. */
export const countViews = async <View extends CaseView>(
  tx: Tx,
  views: readonly View[],
  actor: Actor,
  upTo: number,
): Promise<Record<View, number>> => {
  const { rows } = await viewsStatement(views, actor, upTo).execute(tx);
  return rows[0]!;
};
