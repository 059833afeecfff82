import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Keeps two additions to one county's facts apart: they would update the same rows. Held to the commit. */
export const lockFacts = async (tx: Tx, countyCode: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('fold'), ${countyCode})`.execute(tx);
};

/**
 * Adds deltas to the facts of their county and month. `moved` answers rows shaped as metric_delta. The caller holds the
 * county's facts. Answers how many there were.
 */
export const addToMonths = async (tx: Tx, moved: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ moved: number }>`
    with moved as (${moved}),
    added as (
      insert into fact_county_month (county_code, metric, slice, line_number, region_code, month, value, rows)
      select county_code, metric, slice, min(line_number), county_code::bigint * 1000000,
             date_trunc('month', business_day::timestamp)::date, sum(value)::bigint, sum(rows)::bigint
      from moved group by 1, 2, 3, 6
      on conflict (metric, slice, county_code, month)
      do update set value = fact_county_month.value + excluded.value, rows = fact_county_month.rows + excluded.rows
    )
    select count(*) as moved from moved
  `.execute(tx);
  return rows[0]?.moved ?? 0;
};
