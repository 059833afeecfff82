import { sql } from 'kysely';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { inSnapshot, type Database, type Tx } from '#platform/db/database.ts';
import { isDistributed } from '#platform/db/is-distributed.ts';
import { presenceSelect } from './delta-sql.ts';
import { monthlyDeltaSelect } from './monthly-delta-sql.ts';
import { allSources } from './sources.ts';

/** A fact that the records do not support; values in the metric's unit. */
export interface FactDifference {
  readonly countyCode: number;
  readonly metric: string;
  readonly slice: string;
  readonly regionCode: number;
  /** The first day of the month, or the period code for counts of different people. */
  readonly at: string;
  readonly recorded: number;
  readonly recounted: number;
}

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

/** Facts and waiting deltas against a count of the records from scratch. */
const compareSums = async (tx: Tx, part: Part): Promise<FactDifference[]> => {
  const recounted = allSources().map((source) => monthlyDeltaSelect(source, ofSource(part), '1'));
  const { rows } = await sql<RawDifference>`
    with recounted as (${sql.raw(recounted.join(' union all '))}),
    recorded as (
      select county_code, metric, slice, month, value, rows from fact_county_month where ${sql.raw(inPart(part))}
      union all
      select county_code, metric, slice, date_trunc('month', business_day::timestamp)::date, value, rows
      from metric_delta where ${sql.raw(inPart(part))}
    )
    select county_code, metric, slice, county_code::bigint * 1000000 as region_code, month::text as at,
           sum(recorded)::bigint as recorded, sum(recounted)::bigint as recounted
    from (
      select county_code, metric, slice, month,
             value as recorded, 0 as recounted, rows as recorded_rows, 0 as recounted_rows from recorded
      union all
      select county_code, metric, slice, business_day, 0, value, 0, rows from recounted
    ) both_sides
    group by county_code, metric, slice, month
    having sum(recorded) <> sum(recounted) or sum(recorded_rows) <> sum(recounted_rows)
    order by 1, 2, 3, 5 limit ${MOST_DIFFERENCES}
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
  ...(await compareSums(tx, part)),
  ...(await comparePresence(tx, part)),
];

const countedCounties = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ county_code: number }>`
    select county_code from person union select county_code from ledger_entry
    union select county_code from case_file
    union select county_code from metric_delta union select county_code from fact_county_month
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
