import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionRange } from '#kit';
import type { Actor } from '#platform/auth/actor.ts';
import { today } from '#platform/calendar/today.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { RectificationRow } from './rating-row.ts';

export const RECTIFICATION_VIEWS = [
  'open',
  'overdue',
  'verifying',
  'mending',
  'calling-back',
  'closing',
  'closed',
  'all',
] as const;

export const RectificationsQuery = z.object({
  view: z.enum(RECTIFICATION_VIEWS).default('open'),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
});
export type RectificationFilter = z.output<typeof RectificationsQuery>;

export type ListedRectification = RectificationRow & { readonly item_title: string; readonly level: string };

const viewCondition = (view: RectificationFilter['view']): RawBuilder<unknown> => {
  switch (view) {
    case 'all':
      return sql`true`;
    case 'open':
      return sql`r.state <> 'closed'`;
    case 'overdue':
      return sql`r.state <> 'closed' and r.due_on < ${today()}::date`;
    default:
      return sql`r.state = ${view}`;
  }
};

/** Matters about one's own work are never among them. */
const source = ({ accountId }: Actor): RawBuilder<unknown> => sql`
  rating_rectification r join service_rating s on s.county_code = r.county_code and s.id = r.id
    and not (${accountId}::uuid = any(s.handled_by))`;

const condition = (scope: Scope, { view, region }: RectificationFilter): RawBuilder<unknown> => {
  const range = region === undefined ? null : regionRange(region);
  const inArea = range === null ? sql`true` : sql`r.region_code between ${range[0]} and ${range[1]}`;
  return sql`${inOneCounty(scope, region, 'r.county_code')} and ${viewCondition(view)} and ${inArea}`;
};

const ORDER = listOrder('day', 'r.due_on', 'r.id', 'ascending');

/** One page of bad ratings in scope, the earliest due first. */
export const listRectifications = async (
  tx: Tx,
  actor: Actor,
  filter: RectificationFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly ListedRectification[]; next: string | null }> => {
  const { rows } = await sql<ListedRectification>`
    select r.*, s.item_title, s.level from ${source(actor)}
    where ${condition(scopeOf(tx), filter)} and ${ORDER.behind(after)} order by ${ORDER.by} limit ${size + 1}
  `.execute(tx);
  return pageOf(rows, size, (last) => [last.due_on, last.id]);
};

/** How many matters of an area stand in each view, and how many ratings wait to be entered in the ledger. */
export const countRectifications = async (
  tx: Tx,
  actor: Actor,
  { region }: Pick<RectificationFilter, 'region'>,
): Promise<Record<RectificationFilter['view'], number>> => {
  const counted = RECTIFICATION_VIEWS.map(
    (view) => sql`count(*) filter (where ${viewCondition(view)}) as ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<RectificationFilter['view'], number>>`
    select ${sql.join(counted)} from ${source(actor)} where ${condition(scopeOf(tx), { view: 'all', region })}
  `.execute(tx);
  return rows[0]!;
};
