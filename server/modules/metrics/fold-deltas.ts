import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inScope, type Database, type Tx } from '#platform/db/database.ts';

/** Deltas moved by one transaction: large enough to be quick, small enough not to hold writers' rows back. */
const DELTAS_PER_FOLD = 50_000;

const monthly = (table: string, region: string): string => `
  into_${table} as (
    insert into ${table} (county_code, metric, slice, line_number, region_code, month, value, rows)
    select county_code, metric, slice, min(line_number), ${region}, date_trunc('month', business_day)::date,
           sum(value)::bigint, sum(rows)::bigint
    from moved group by 1, 2, 3, 5, 6
    on conflict (metric, slice, county_code, region_code, month)
    do update set value = ${table}.value + excluded.value, rows = ${table}.rows + excluded.rows
  )`;

/** One statement, so that a reader sees a delta either waiting or folded, never both and never neither. */
const foldCounty = async (tx: Tx, countyCode: number): Promise<number> => {
  await sql`select pg_advisory_xact_lock(hashtext('fold'), ${countyCode})`.execute(tx);
  const { rows } = await sql<{ moved: number }>`
    with moved as (
      delete from metric_delta where county_code = ${countyCode} and id in (
        select id from metric_delta where county_code = ${countyCode} order by id limit ${DELTAS_PER_FOLD}
      ) returning *
    ),
    into_fact_station_day as (
      insert into fact_station_day (county_code, metric, slice, line_number, region_code, business_day, value, rows)
      select county_code, metric, slice, min(line_number), region_code, business_day,
             sum(value)::bigint, sum(rows)::bigint
      from moved group by 1, 2, 3, 5, 6
      on conflict (metric, slice, business_day, county_code, region_code)
      do update set value = fact_station_day.value + excluded.value, rows = fact_station_day.rows + excluded.rows
    ),
    ${sql.raw(monthly('fact_station_month', 'region_code'))},
    ${sql.raw(monthly('fact_township_month', 'region_code / 1000 * 1000'))},
    ${sql.raw(monthly('fact_county_month', 'region_code / 1000000 * 1000000'))}
    select count(*) as moved from moved
  `.execute(tx);
  return rows[0]?.moved ?? 0;
};

/** Job: folds waiting deltas into the ladder of grains, county by county. Answers how many were folded. */
export const foldDeltas = async (db: Database): Promise<number> => {
  const { rows: counties } = await inScope(db, WHOLE_SCOPE, (tx) =>
    sql<{ county_code: number }>`select distinct county_code from metric_delta`.execute(tx),
  );
  let folded = 0;
  for (const { county_code: county } of counties) {
    for (;;) {
      const moved = await inScope(db, WHOLE_SCOPE, (tx) => foldCounty(tx, county));
      folded += moved;
      if (moved < DELTAS_PER_FOLD) break;
    }
  }
  return folded;
};
