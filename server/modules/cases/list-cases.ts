import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { CASE_STATES, regionRange } from '#kit';
import { serviceItems } from '#definitions';
import type { Actor } from '#platform/auth/actor.ts';
import { countyOfKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { beginsWith } from '#platform/db/begins-with.ts';
import type { Tx } from '#platform/db/database.ts';
import { DayAndId, pageOf, readCursor } from '#platform/db/page-cursor.ts';
import type { CaseRow } from './case-facts.ts';
import type { HandKind } from './write-cases.ts';
import { myDesks } from './my-desks.ts';

/**
 * desk 待办 · signing 待会签 · done 已办 · opened 我发起 · copied 抄送 · soon 即将到期 · late 已超期 · supervised 督办 · open 在办 · all 全部.
 * Lists of what is due stand in the order of the due day, the others newest first.
 */
export const CASE_VIEWS = [
  'desk',
  'signing',
  'done',
  'opened',
  'copied',
  'soon',
  'late',
  'supervised',
  'open',
  'all',
] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

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

const BY_DUE: readonly CaseView[] = ['desk', 'soon', 'late'];

const inDesks = (actor: Actor): RawBuilder<unknown> => {
  const desks = myDesks(actor);
  const own = desks.map(([first, last]) =>
    first === last
      ? sql`c.desk_key = ${first}::bigint`
      : sql`c.desk_key between ${first}::bigint and ${last}::bigint`,
  );
  return own.length === 0 ? sql`false` : sql`(${sql.join(own, sql` or `)})`;
};

const handed = (actor: Actor, kind: HandKind): RawBuilder<unknown> => sql`exists (
  select 1 from case_hand h where h.county_code = c.county_code and h.case_id = c.id
    and h.account_id = ${actor.accountId}::uuid and h.kind = ${kind})`;

/** Whether the actor stands in a list of accounts kept as JSON. */
const holds = (accounts: RawBuilder<unknown>, { accountId }: Actor): RawBuilder<unknown> =>
  sql`coalesce(${accounts} @> to_jsonb(${accountId}::text), false)`;

/**
 * The counties that the actor may read, as a condition beside the scope itself: it leads to the indexes by county, and
 * on a Citus cluster to the workers that hold them.
 */
const inCounties = (actor: Actor): RawBuilder<unknown> => {
  const codes = actor.scopeFor('case.read').flat().map(countyOfKey);
  if (codes.length === 0) return sql`false`;
  const [first, last] = [Math.min(...codes), Math.max(...codes)];
  return first === last ? sql`c.county_code = ${first}` : sql`c.county_code between ${first} and ${last}`;
};

const viewCondition = (view: CaseView, actor: Actor): RawBuilder<unknown> => {
  const day = today();
  switch (view) {
    case 'desk':
      return sql`c.is_open and c.state <> 'supplementing' and ${inDesks(actor)}
        and not ${holds(sql`c.recused`, actor)}
        and (c.assignee is null or c.assignee = ${actor.accountId}::uuid or c.assignee in (
          select d.account_id from case_delegation d where d.delegate_id = ${actor.accountId}::uuid
            and d.ended_at is null and d.from_on <= ${day}::date and d.to_on >= ${day}::date))`;
    case 'signing':
      return sql`c.is_open and ${handed(actor, 'signer')} and ${holds(sql`c.signing -> 'needed'`, actor)}
        and not ${holds(sql`c.signing -> 'signed'`, actor)}`;
    case 'done':
      return handed(actor, 'handled');
    case 'opened':
      return sql`c.opened_by = ${actor.accountId}::uuid`;
    case 'copied':
      return handed(actor, 'copied');
    case 'soon':
      return sql`c.amber_on <= ${day}::date and c.due_on >= ${day}::date`;
    case 'late':
      return sql`c.due_on < ${day}::date`;
    case 'supervised':
      return sql`c.is_supervised and c.is_open`;
    case 'open':
      return sql`c.is_open`;
    case 'all':
      return sql`true`;
  }
};

const NUMBER = /^\d{6}-\d{4}-\d{6,}$/;

const conditions = (query: CasesQuery, actor: Actor): RawBuilder<unknown>[] => {
  const parts = [inCounties(actor), viewCondition(query.view, actor)];
  if (query.item) parts.push(sql`c.item = ${query.item}`);
  if (query.state) parts.push(sql`c.state = ${query.state}`);
  if (query.region) {
    const [first, last] = regionRange(query.region);
    parts.push(sql`c.region_code between ${first}::bigint and ${last}::bigint`);
  }
  if (query.text && NUMBER.test(query.text))
    parts.push(sql`c.county_code = ${Number(query.text.slice(0, 6))} and c.number = ${query.text}`);
  else if (query.text) parts.push(beginsWith('c.name', query.text));
  if (query.desk) parts.push(sql`c.desk_key = ${query.desk}::bigint`);
  if (query.assignee === 'nobody') parts.push(sql`c.assignee is null`);
  else if (query.assignee) parts.push(sql`c.assignee = ${query.assignee}::uuid`);
  if (query.appliedSince) parts.push(sql`c.applied_on >= ${query.appliedSince}::date`);
  if (query.appliedUntil) parts.push(sql`c.applied_on <= ${query.appliedUntil}::date`);
  return parts;
};

/** One page of a list of cases, as SQL; what the plan test looks at. */
export const casesStatement = (
  query: CasesQuery,
  actor: Actor,
  size: number,
  after?: string,
): RawBuilder<CaseRow> => {
  const cursor = after === undefined ? null : readCursor(DayAndId, after);
  const where = conditions(query, actor);
  const isByDue = BY_DUE.includes(query.view);
  const due = query.view === 'desk' ? sql`coalesce(c.due_on, date '9999-12-31')` : sql`c.due_on`;
  const day = isByDue ? due : sql`c.applied_on`;
  if (cursor)
    where.push(
      isByDue
        ? sql`(${day}, c.id) > (${cursor[0]}::date, ${cursor[1]}::uuid)`
        : sql`(c.applied_on, c.id) < (${cursor[0]}::date, ${cursor[1]}::uuid)`,
    );
  const order = isByDue ? sql`${day}, c.id` : sql`c.applied_on desc, c.id desc`;
  return sql<CaseRow>`
    select c.* from case_file c where ${sql.join(where, sql` and `)} order by ${order} limit ${size}`;
};

export interface CasePage {
  readonly rows: readonly CaseRow[];
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
  const dayOf = (row: CaseRow): string =>
    BY_DUE.includes(query.view) ? (row.due_on ?? '9999-12-31') : row.applied_on;
  return pageOf(rows, size, (last) => [dayOf(last), last.id]);
};

/** How many cases a filter leaves. Goes on to `upTo` and no further, when it is given. */
export const countCases = async (tx: Tx, query: CasesQuery, actor: Actor, upTo?: number): Promise<number> => {
  const most = upTo === undefined ? sql`` : sql`limit ${upTo}`;
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from case_file c where ${sql.join(conditions(query, actor), sql` and `)} ${most}
    ) as found
  `.execute(tx);
  return Number(rows[0]!.count);
};
