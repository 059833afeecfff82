import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionRange } from '#kit';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { countFound } from '#platform/db/count-found.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { PairRow } from './pair-row.ts';

export const PAIR_STATES = ['open', 'not-same', 'merged'] as const;

/** What the list of pairs is narrowed by. */
export const PairsQuery = z.object({
  state: z.enum(PAIR_STATES).default('open'),
  reason: z.string().max(40).optional().describe('Strongest reason, a code of list duplicate-reason.'),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
});

export type PairFilter = z.output<typeof PairsQuery>;

const condition = (scope: Scope, { state, reason, region }: PairFilter): RawBuilder<unknown> => {
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      inOneCounty(scope, region, 'd.county_code'),
      sql`d.state = ${state}`,
      ...(reason === undefined ? [] : [sql`d.lead_reason = ${reason}`]),
      ...(range === null ? [] : [sql`d.region_code between ${range[0]} and ${range[1]}`]),
    ],
    sql` and `,
  );
};

const ORDER = listOrder('day', 'd.found_on', 'd.id', 'descending');

/** The statement behind a page, one row longer than the page. */
export const pairsStatement = (
  scope: Scope,
  filter: PairFilter,
  size: number,
  after?: string,
): RawBuilder<PairRow> => sql<PairRow>`
  select d.* from duplicate_pair d where ${condition(scope, filter)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

/** One page of pairs in scope, latest found first. */
export const listPairs = async (
  tx: Tx,
  filter: PairFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly PairRow[]; next: string | null }> => {
  const { rows } = await pairsStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.found_on, last.id]);
};

/** How many pairs in scope a filter leaves. */
export const countPairs = (tx: Tx, filter: PairFilter): Promise<number> =>
  countFound(tx, sql`duplicate_pair d where ${condition(scopeOf(tx), filter)}`);
