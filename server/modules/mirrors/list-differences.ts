import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionRange } from '#kit';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { countFound } from '#platform/db/count-found.ts';
import { newestFirst } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { MirrorDifferenceRow } from './mirror-record.ts';

export const DIFFERENCE_STATES = ['open', 'taken', 'ours', 'ignored', 'gone'] as const;
export const DIFFERENCE_KINDS = ['missing-ours', 'missing-theirs', 'value'] as const;

export const DifferencesQuery = z.object({
  mirror: z.string().max(40),
  state: z.enum(DIFFERENCE_STATES).default('open'),
  kind: z.enum(DIFFERENCE_KINDS).optional(),
  field: z.string().max(40).optional().describe('Code of a field of the mirror, or name.'),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
  name: z.string().trim().max(40).optional().describe('Beginning of the name.'),
  settledSince: z.iso.date().optional(),
});
export type DifferenceFilter = z.output<typeof DifferencesQuery>;

const condition = (
  scope: Scope,
  { mirror, state, kind, field, region, name, settledSince }: DifferenceFilter,
) => {
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      inOneCounty(scope, region, 'd.county_code'),
      sql`d.mirror = ${mirror} and d.state = ${state}`,
      ...(kind ? [sql`d.kind = ${kind}`] : []),
      ...(field ? [sql`d.field = ${field}`] : []),
      ...(range ? [sql`d.region_code between ${range[0]} and ${range[1]}`] : []),
      ...(name ? [sql`starts_with(d.name, ${name})`] : []),
      ...(settledSince ? [sql`d.settled_on >= ${settledSince}::date`] : []),
    ],
    sql` and `,
  );
};

const ORDER = newestFirst('d.id');

/** The statement behind a page, one row longer than the page; ids are UUIDv7, so the newest found come first. */
export const differencesStatement = (
  scope: Scope,
  filter: DifferenceFilter,
  size: number,
  after?: string,
): RawBuilder<MirrorDifferenceRow> => sql<MirrorDifferenceRow>`
  select d.* from mirror_difference d where ${condition(scope, filter)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

export const listDifferences = async (
  tx: Tx,
  filter: DifferenceFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly MirrorDifferenceRow[]; next: string | null }> => {
  const { rows } = await differencesStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.id]);
};

export const countDifferences = (tx: Tx, filter: DifferenceFilter): Promise<number> =>
  countFound(tx, sql`mirror_difference d where ${condition(scopeOf(tx), filter)}`);

/** How many differences each kind and field has under the rest of the filter. */
export const countByField = async (
  tx: Tx,
  { kind: _, field: __, ...filter }: DifferenceFilter,
): Promise<{ kind: string; field: string; count: number }[]> => {
  const { rows } = await sql<{ kind: string; field: string; count: number }>`
    select d.kind, d.field, count(*) as count from mirror_difference d where ${condition(scopeOf(tx), filter)}
    group by 1, 2 order by 3 desc, 1, 2
  `.execute(tx);
  return rows;
};
