import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionRange } from '#kit';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { countFound } from '#platform/db/count-found.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import { MOVE_STATES, type MoveRow } from './move-row.ts';

/** What the list of moves is narrowed by. */
export const MovesQuery = z.object({
  direction: z.enum(['in', 'out']).default('in'),
  state: z.enum(MOVE_STATES).optional(),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
  name: z.string().trim().max(40).optional().describe('Beginning of the name.'),
});

export type MoveFilter = z.output<typeof MovesQuery>;

const condition = (scope: Scope, { direction, state, region, name }: MoveFilter): RawBuilder<unknown> => {
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      inOneCounty(scope, region, 'm.county_code'),
      sql`m.direction = ${direction}`,
      ...(state === undefined ? [] : [sql`m.state = ${state}`]),
      ...(range === null ? [] : [sql`m.region_code between ${range[0]} and ${range[1]}`]),
      ...(name ? [sql`starts_with(m.name, ${name})`] : []),
    ],
    sql` and `,
  );
};

const ORDER = listOrder('day', 'm.handed_over_on', 'm.id', 'descending');

/** The statement behind a page, one row longer than the page. */
export const movesStatement = (
  scope: Scope,
  filter: MoveFilter,
  size: number,
  after?: string,
): RawBuilder<MoveRow> => sql<MoveRow>`
  select m.* from person_move m where ${condition(scope, filter)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

/** One page of moves in scope, latest handed over first. */
export const listMoves = async (
  tx: Tx,
  filter: MoveFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly MoveRow[]; next: string | null }> => {
  const { rows } = await movesStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.handed_over_on, last.id]);
};

/** How many moves in scope a filter leaves. */
export const countMoves = (tx: Tx, filter: MoveFilter): Promise<number> =>
  countFound(tx, sql`person_move m where ${condition(scopeOf(tx), filter)}`);
