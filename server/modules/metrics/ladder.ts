import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { metricsKeptByMonth } from './source-grain.ts';

const COUNTY = 'region_code / 1000000 * 1000000';

/** Adds what `moved` holds to the county grains; `day` is how a business day is written there. */
const intoCounty = (table: string, column: string, day: string, from: string): string => `
  into_${table} as (
    insert into ${table} (county_code, metric, slice, line_number, region_code, ${column}, value, rows)
    select county_code, metric, slice, min(line_number), min(${COUNTY}), ${day}, sum(value)::bigint, sum(rows)::bigint
    from ${from} group by county_code, metric, slice, ${day}
    on conflict (metric, slice, county_code, ${column})
    do update set value = ${table}.value + excluded.value, rows = ${table}.rows + excluded.rows
  )`;

const IN_EVERY_GRAIN = `
  by_day as (select * from moved where metric <> all (array['${metricsKeptByMonth.join("','")}'])),
  into_fact_station_day as (
    insert into fact_station_day (county_code, metric, slice, line_number, region_code, business_day, value, rows)
    select county_code, metric, slice, min(line_number), region_code, business_day,
           sum(value)::bigint, sum(rows)::bigint
    from by_day group by county_code, metric, slice, region_code, business_day
    on conflict (metric, slice, county_code, region_code, business_day)
    do update set value = fact_station_day.value + excluded.value, rows = fact_station_day.rows + excluded.rows
  ),
  ${intoCounty('fact_county_day', 'business_day', 'business_day', 'by_day')},`;

const BY_MONTH = intoCounty('fact_county_month', 'month', "date_trunc('month', business_day)::date", 'moved');

/** Keeps two folds of one county apart: they would update the same rows of the county grains. Held to the commit. */
export const lockLadder = async (tx: Tx, countyCode: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('fold'), ${countyCode})`.execute(tx);
};

const add = async (tx: Tx, moved: RawBuilder<unknown>, into: string): Promise<number> => {
  const { rows } = await sql<{ moved: number }>`
    with moved as (${moved}), ${sql.raw(into)}
    select count(*) as moved from moved
  `.execute(tx);
  return rows[0]?.moved ?? 0;
};

/**
 * Adds deltas to every grain of the ladder by one statement, so that a reader sees them in all grains or in none.
 * `moved` answers rows shaped as metric_delta. The caller holds the county's ladder. Answers how many there were.
 */
export const addToLadder = (tx: Tx, moved: RawBuilder<unknown>): Promise<number> =>
  add(tx, moved, IN_EVERY_GRAIN + BY_MONTH);

/** As `addToLadder`, for what a source that is kept by month only has moved, by whole months (`monthlyDeltaSelect`). */
export const addToMonths = (tx: Tx, moved: RawBuilder<unknown>): Promise<number> => add(tx, moved, BY_MONTH);
