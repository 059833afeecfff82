import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/auth/actor.ts';
import { countyOfKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import { listOrder, type ListOrder } from '#platform/db/list-order.ts';
import type { CaseRow } from '../case-facts.ts';
import { inForce } from '../desks/in-force.ts';
import { myDesks } from '../desks/my-desks.ts';
import type { HandKind } from '../write-cases.ts';

/**
 * desk 待办 · signing 待会签 · done 已办 · opened 我发起 · copied 抄送 · soon 即将到期 · late 已超期 ·
 * supervised 督办 · open 在办 · all 全部.
 * Lists of what is due stand in the order of the due day, those of what one had a hand in with the latest hand first, the
 * others with the latest application first.
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

/** A case as a list finds it. */
export type FoundCase = CaseRow & {
  /** The day of the key the list stands in the order of. */
  readonly listed_on: string;
  /** The last day of one's own hand in it, or of the copy; null in the lists that are not about that. */
  readonly handled_on: string | null;
};

/** How a list finds its cases (`c`), and the order it stands in: that of an index. */
export interface CaseList {
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<unknown>;
  readonly order: ListOrder;
  /** The day that leads the order. */
  readonly day: RawBuilder<unknown>;
  readonly handledOn: RawBuilder<unknown>;
  /** The order of an index to walk along by who only counts the first of them; left out where any will do. */
  readonly walk?: RawBuilder<unknown>;
}

/** Single desks stand in one list: an index can walk along it and stop, which it cannot with one condition for each. */
const inDesks = (actor: Actor): RawBuilder<unknown> => {
  const desks = myDesks(actor);
  const single = desks.flatMap(([first, last]) => (first === last ? [first] : []));
  const areas = desks.filter(([first, last]) => first !== last);
  const own = areas.map(([first, last]) => sql`c.desk_key between ${first}::bigint and ${last}::bigint`);
  if (single.length > 0) own.push(sql`c.desk_key = any(${single}::bigint[])`);
  return own.length === 0 ? sql`false` : sql`(${sql.join(own, sql` or `)})`;
};

/** The first and the last county whose cases the actor may read; undefined when there is none. */
const countiesOf = (actor: Actor): readonly [number, number] | undefined => {
  const codes = actor.scopeFor('case.read').flat().map(countyOfKey);
  return codes.length === 0 ? undefined : [Math.min(...codes), Math.max(...codes)];
};

/** Whether all cases that the actor may read lie in one county at most. */
export const readsOneCounty = (actor: Actor): boolean => {
  const [first, last] = countiesOf(actor) ?? [];
  return first === last;
};

/**
 * The counties that the actor may read, as a condition beside the scope itself: it leads to the indexes by county, and
 * on a Citus cluster to the workers that hold them.
 */
const inCounties = (actor: Actor): RawBuilder<unknown> => {
  const counties = countiesOf(actor);
  if (!counties) return sql`false`;
  const [first, last] = counties;
  return first === last ? sql`c.county_code = ${first}` : sql`c.county_code between ${first} and ${last}`;
};

const newestFirst = (actor: Actor, where: RawBuilder<unknown>): CaseList => ({
  from: sql`case_file c`,
  where: sql`${inCounties(actor)} and ${where}`,
  order: listOrder('day', 'c.applied_on', 'c.id', 'descending'),
  day: sql`c.applied_on`,
  handledOn: sql`null::date`,
});

const byDue = (
  actor: Actor,
  where: RawBuilder<unknown>,
  due: RawBuilder<unknown> = sql`c.due_on`,
): CaseList => ({
  ...newestFirst(actor, where),
  order: listOrder('day', due, 'c.id', 'ascending'),
  day: due,
});

/** The kind stands in the statement itself: few hands are signers', which a plan for any kind would not know. */
const handed = (actor: Actor, kind: HandKind, where: RawBuilder<unknown> = sql`true`): CaseList => ({
  from: sql`case_hand h join case_file c on c.county_code = h.county_code and c.id = h.case_id`,
  where: sql`h.account_id = ${actor.accountId}::uuid and h.kind = ${sql.lit(kind)} and ${inCounties(actor)} and ${where}`,
  order: listOrder('day', 'h.last_on', 'h.case_id', 'descending'),
  day: sql`h.last_on`,
  handledOn: sql`h.last_on`,
});

/** Whether the actor stands in a list of accounts kept as JSON. */
const holds = (accounts: RawBuilder<unknown>, { accountId }: Actor): RawBuilder<unknown> =>
  sql`coalesce(${accounts} @> ${JSON.stringify(accountId)}::jsonb, false)`;

const onMyDesk = (actor: Actor, day: string): RawBuilder<unknown> => sql`
  c.is_open and c.state <> 'supplementing' and ${inDesks(actor)} and (c.recused = '[]' or not ${holds(sql`c.recused`, actor)})
    and (c.assignee is null or c.assignee = ${actor.accountId}::uuid or c.assignee in (
      select account_id from case_delegation where delegate_id = ${actor.accountId}::uuid and ${inForce(day)}))`;

/** The list of a view, for one who reads. */
export const listOf = (view: CaseView, actor: Actor): CaseList => {
  const day = today();
  switch (view) {
    case 'desk': {
      const list = byDue(actor, onMyDesk(actor, day), sql`coalesce(c.due_on, date '9999-12-31')`);
      return {
        ...list,
        // Desks name their counties. Beside them, a condition on several would lead a plan for any to all their cases.
        where: readsOneCounty(actor) ? list.where : onMyDesk(actor, day),
        // A desk lies in one county, which the planner does not know: it would read all cases of both to count a few.
        walk: sql`c.desk_key`,
      };
    }
    case 'signing':
      return handed(
        actor,
        'signer',
        sql`c.is_open and ${holds(sql`c.signing -> 'needed'`, actor)}
          and not ${holds(sql`c.signing -> 'signed'`, actor)} and not ${holds(sql`c.recused`, actor)}`,
      );
    case 'done':
      return handed(actor, 'handled');
    case 'opened':
      return newestFirst(actor, sql`c.opened_by = ${actor.accountId}::uuid`);
    case 'copied':
      return handed(actor, 'copied');
    case 'soon':
      return byDue(actor, sql`c.amber_on <= ${day}::date and c.due_on >= ${day}::date`);
    case 'late':
      return byDue(actor, sql`c.due_on < ${day}::date`);
    case 'supervised':
      return newestFirst(actor, sql`c.is_supervised and c.is_open`);
    case 'open':
      return newestFirst(actor, sql`c.is_open`);
    case 'all':
      return newestFirst(actor, sql`true`);
  }
};
