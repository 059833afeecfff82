import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { regionLevel, regionRange } from '#kit';
import { today } from '#platform/calendar/today.ts';
import type { Scope } from '#platform/auth/scope.ts';
import { scopeOf, type Tx } from '#platform/db/database.ts';
import { inOneCounty } from '#platform/db/in-one-county.ts';
import { countFound } from '#platform/db/count-found.ts';
import { listOrder } from '#platform/db/list-order.ts';
import { pageOf } from '#platform/db/page-cursor.ts';
import type { ConfirmationRow } from './confirmation-row.ts';

/** What a list is narrowed to: open, overdue, with a proposal to decide, or settled. */
export const VIEWS = ['due', 'overdue', 'proposed', 'confirmed', 'deceased', 'left', 'all'] as const;

export const ConfirmationsQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2999),
  view: z.enum(VIEWS).default('due'),
  region: z.coerce.number().int().min(1e10).max(999999999999).optional(),
  category: z.string().max(40).optional().describe('Code of list pension-category.'),
  name: z.string().trim().max(40).optional().describe('Beginning of the name.'),
});

export type ConfirmationFilter = z.output<typeof ConfirmationsQuery>;

const viewCondition = (view: ConfirmationFilter['view']): RawBuilder<unknown> => {
  switch (view) {
    case 'all':
      return sql`true`;
    case 'overdue':
      return sql`c.state = 'due' and c.due_on < ${today()}::date`;
    case 'proposed':
      // Somebody confirmed after all, or gone, needs no decision any more.
      return sql`c.proposal = 'proposed' and c.state = 'due'`;
    default:
      return sql`c.state = ${view}`;
  }
};

const condition = (scope: Scope, filter: ConfirmationFilter): RawBuilder<unknown> => {
  const { year, view, region, category, name } = filter;
  const range = region === undefined ? null : regionRange(region);
  return sql.join(
    [
      inOneCounty(scope, region, 'c.county_code'),
      sql`c.year = ${year}`,
      viewCondition(view),
      ...(range === null ? [] : [sql`c.region_code between ${range[0]} and ${range[1]}`]),
      ...(category ? [sql`${category} = any(c.categories)`] : []),
      ...(name ? [sql`starts_with(c.name, ${name})`] : []),
    ],
    sql` and `,
  );
};

const ORDER = listOrder('day', 'c.due_on', 'c.id', 'ascending');

/** The statement behind a page, one row longer than the page. */
export const confirmationsStatement = (
  scope: Scope,
  filter: ConfirmationFilter,
  size: number,
  after?: string,
): RawBuilder<ConfirmationRow> => sql<ConfirmationRow>`
  select c.* from annual_confirmation c where ${condition(scope, filter)} and ${ORDER.behind(after)}
  order by ${ORDER.by} limit ${size + 1}`;

/** One page of a year's list in scope, the earliest due first. */
export const listConfirmations = async (
  tx: Tx,
  filter: ConfirmationFilter,
  size: number,
  after?: string,
): Promise<{ rows: readonly ConfirmationRow[]; next: string | null }> => {
  const { rows } = await confirmationsStatement(scopeOf(tx), filter, size, after).execute(tx);
  return pageOf(rows, size, (last) => [last.due_on, last.id]);
};

/** How many a filter leaves. */
export const countConfirmations = (tx: Tx, filter: ConfirmationFilter): Promise<number> =>
  countFound(tx, sql`annual_confirmation c where ${condition(scopeOf(tx), filter)}`);

/** How far an area is with the year's list. */
export interface Progress {
  readonly region: number;
  readonly listed: number;
  readonly settled: number;
  readonly confirmed: number;
  readonly overdue: number;
}

const PART_SIZE = { province: 1e8, city: 1e6, county: 1e3, township: 1, village: 1 } as const;

/** Progress by the areas one level below a region. */
export const progressBelow = async (tx: Tx, year: number, region: number): Promise<Progress[]> => {
  const [first, last] = regionRange(region);
  const size = PART_SIZE[regionLevel(region)];
  const { rows } = await sql<Progress>`
    select c.region_code / ${size}::bigint * ${size}::bigint as region, count(*) as listed,
      count(*) filter (where c.state <> 'due') as settled,
      count(*) filter (where c.state = 'confirmed') as confirmed,
      count(*) filter (where c.state = 'due' and c.due_on < ${today()}::date) as overdue
    from annual_confirmation c
    where c.year = ${year} and ${inOneCounty(scopeOf(tx), region, 'c.county_code')}
      and c.region_code between ${first} and ${last}
    group by 1 order by 1
  `.execute(tx);
  return rows;
};
