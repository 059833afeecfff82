import { sql } from 'kysely';
import { ledgers } from '#definitions';
import type { MetricSource } from '#kit';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { isDistributed } from '#platform/db/is-distributed.ts';
import { deltaSelect, presenceSelect } from './delta-sql.ts';
import { monthlyDeltaSelect } from './monthly-delta-sql.ts';
import { isKeptByMonth, metricsKeptByMonth } from './source-grain.ts';

/** A fact that the records do not support; values in the metric's unit. */
export interface FactDifference {
  readonly countyCode: number;
  readonly metric: string;
  readonly slice: string;
  readonly regionCode: number;
  /** Business day, or the period code for counts of different people. */
  readonly at: string;
  readonly recorded: number;
  readonly recounted: number;
}

export const allSources = (): MetricSource[] => [
  { kind: 'registry' },
  ...ledgers.map(({ code }) => ({ kind: 'ledger', ledger: code }) as const),
  { kind: 'case', day: 'applied' },
  { kind: 'case', day: 'answered' },
  { kind: 'case', day: 'closed' },
];

/** Differences kept in an answer: enough to see what is wrong. */
const MOST_DIFFERENCES = 50;

interface RawDifference {
  county_code: number;
  metric: string;
  slice: string;
  region_code: number;
  at: string;
  recorded: number;
  recounted: number;
}

const present = (row: RawDifference): FactDifference => ({
  countyCode: row.county_code,
  metric: row.metric,
  slice: row.slice,
  regionCode: row.region_code,
  at: row.at,
  recorded: row.recorded,
  recounted: row.recounted,
});

/** One county, or all of them at once. */
type Part = number | null;

const inPart = (part: Part): string => (part === null ? 'true' : `county_code = ${part}`);

/** The same condition over the row `s` of a source. */
const ofSource = (part: Part): string => (part === null ? 'true' : `s.${inPart(part)}`);

/** One grain of facts and the count of the records that says the same. */
interface Comparison {
  readonly sources: readonly MetricSource[];
  readonly recount: typeof deltaSelect;
  /** Facts as county_code, metric, slice, region_code, day, value, rows. */
  readonly recorded: string;
}

const MONTHLY = `metric = any (array['${metricsKeptByMonth.join("','")}'])`;

/** The finest grain and waiting deltas together. */
const byStationAndDay = (within: string): Comparison => ({
  sources: allSources().filter((source) => !isKeptByMonth(source)),
  recount: deltaSelect,
  recorded: `
    select county_code, metric, slice, region_code, business_day, value, rows from fact_station_day where ${within}
    union all
    select county_code, metric, slice, region_code, business_day, value, rows from metric_delta
    where ${within} and not ${MONTHLY}`,
});

const byCountyAndMonth = (within: string): Comparison => ({
  sources: allSources().filter(isKeptByMonth),
  recount: monthlyDeltaSelect,
  recorded: `
    select county_code, metric, slice, region_code, month as business_day, value, rows from fact_county_month
    where ${within} and ${MONTHLY}
    union all
    select county_code, metric, slice, county_code::bigint * 1000000, date_trunc('month', business_day::timestamp)::date,
           value, rows
    from metric_delta where ${within} and ${MONTHLY}`,
});

/** Facts against a count of the records from scratch. */
const compareSums = async (tx: Tx, part: Part, { sources, recount, recorded }: Comparison) => {
  const recounted = sources.map((source) => recount(source, ofSource(part), '1')).join(' union all ');
  const { rows } = await sql<RawDifference>`
    with recounted as (${sql.raw(recounted)}), recorded as (${sql.raw(recorded)})
    select county_code, metric, slice, region_code, business_day::text as at,
           sum(recorded)::bigint as recorded, sum(recounted)::bigint as recounted
    from (
      select county_code, metric, slice, region_code, business_day,
             value as recorded, 0 as recounted, rows as recorded_rows, 0 as recounted_rows from recorded
      union all
      select county_code, metric, slice, region_code, business_day, 0, value, 0, rows from recounted
    ) both_sides
    group by 1, 2, 3, 4, 5
    having sum(recorded) <> sum(recounted) or sum(recorded_rows) <> sum(recounted_rows)
    order by 1, 2, 3, 4, 5 limit ${MOST_DIFFERENCES}
  `.execute(tx);
  return rows.map(present);
};

/** The two county grains against the days of stations, month by month. */
const compareGrains = async (tx: Tx, part: Part): Promise<FactDifference[]> => {
  const within = sql.raw(inPart(part));
  const { rows } = await sql<RawDifference>`
    with of_stations as (
      select county_code, metric, slice, business_day as day, sum(value)::bigint as value from fact_station_day
      where ${within} group by 1, 2, 3, 4
    )
    select county_code, metric, slice, county_code::bigint * 1000000 as region_code, grain || ' ' || day as at,
           sum(value)::bigint as recorded, 0 as recounted
    from (
      select 'county-day' as grain, county_code, metric, slice, business_day as day, value from fact_county_day where ${within}
      union all select 'county-day', county_code, metric, slice, day, -value from of_stations
      union all select 'county-month', county_code, metric, slice, month, value from fact_county_month
      where ${within} and not ${sql.raw(MONTHLY)}
      union all
      select 'county-month', county_code, metric, slice, date_trunc('month', day::timestamp)::date, -value from of_stations
    ) as grains
    group by grain, county_code, metric, slice, day having sum(value) <> 0
    limit ${MOST_DIFFERENCES}
  `.execute(tx);
  return rows.map(present);
};

const comparePresence = async (tx: Tx, part: Part): Promise<FactDifference[]> => {
  const selects = allSources().flatMap((source) => {
    const select = presenceSelect(source, ofSource(part), '1');
    return select === null ? [] : [`(${select})`];
  });
  if (selects.length === 0) return [];
  const { rows } = await sql<RawDifference>`
    select county_code, metric, slice, county_code::bigint * 1000000 as region_code, period::text as at,
           sum(recorded)::bigint as recorded, sum(recounted)::bigint as recounted
    from (
      select county_code, metric, slice, period, person_id, times as recorded, 0 as recounted
      from metric_presence where ${sql.raw(inPart(part))}
      union all
      select county_code, metric, slice, period, person_id, 0, times
      from (${sql.raw(selects.join(' union all '))}) as recounted
    ) both_sides
    group by county_code, metric, slice, period, person_id having sum(recorded) <> sum(recounted)
    limit ${MOST_DIFFERENCES}
  `.execute(tx);
  return rows.map(present);
};

const compare = async (tx: Tx, part: Part): Promise<FactDifference[]> => [
  ...(await compareSums(tx, part, byStationAndDay(inPart(part)))),
  ...(await compareSums(tx, part, byCountyAndMonth(inPart(part)))),
  ...(await compareGrains(tx, part)),
  ...(await comparePresence(tx, part)),
];

const countedCounties = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ county_code: number }>`
    select county_code from person union select county_code from ledger_entry
    union select county_code from case_file
    union select county_code from fact_station_day union select county_code from metric_delta
    union select county_code from fact_county_day union select county_code from fact_county_month
    union select county_code from metric_presence
    order by 1
  `.execute(tx);
  return rows.map((row) => row.county_code);
};

/**
 * Counts everything again from the records; an empty answer means that every figure is right. In one snapshot, except
 * on a Citus cluster: there county by county, each on the worker that holds it.
 */
export const verifyFacts = async (db: Database): Promise<FactDifference[]> => {
  if (!(await isDistributed(db))) return inSnapshot(db, WHOLE_SCOPE, (tx) => compare(tx, null));
  const differences: FactDifference[] = [];
  for (const county of await inSnapshot(db, WHOLE_SCOPE, countedCounties)) {
    differences.push(...(await inSnapshot(db, WHOLE_SCOPE, (tx) => compare(tx, county))));
  }
  return differences;
};
