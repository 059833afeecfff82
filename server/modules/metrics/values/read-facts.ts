import { sql, type RawBuilder } from 'kysely';
import { monthEnd, type MetricSource } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { Area } from './area.ts';
import { baseMetric } from '../counting/contributions.ts';
import { inCounties } from './in-counties.ts';
import { countRecords } from './count-records.ts';
import { roundToMonths, type Period } from './period.ts';
import { sourceOfFact } from '../counting/sources.ts';

/** One number of the facts: a simple metric, whole or in one slice. */
export interface FactKey {
  readonly metric: string;
  readonly slice: string;
}

export interface Fact {
  readonly value: number;
  readonly rows: number;
}

export const NO_FACT: Fact = { value: 0, rows: 0 };

export const factKey = ({ metric, slice }: FactKey): string => `${metric}\u0000${slice}`;

/** A table of facts or deltas, for the wanted keys. */
const select = (table: string, condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select f.metric, f.slice, f.value, f.rows from wanted
  join ${sql.table(table)} f on f.metric = wanted.metric and f.slice = wanted.slice
  where ${condition}`;

const inDays = ({ from, to }: Period): RawBuilder<unknown> =>
  sql`f.business_day between ${from}::date and ${to}::date`;

const inStations = (area: Area): RawBuilder<unknown> =>
  sql`${inCounties(area, 'f.county_code')} and f.region_code between ${area.first} and ${area.last}`;

const wholeMonths = (area: Area, months: Period): RawBuilder<unknown> =>
  select(
    'fact_county_month',
    sql`${inCounties(area, 'f.county_code')} and f.month between ${months.from}::date and ${months.to}::date`,
  );

/** The tail: deltas no job has folded yet. One statement reads it with the months, so figures are exact at once. */
const tail = (area: Area, period: Period): RawBuilder<unknown> =>
  select('metric_delta', sql`${inStations(area)} and ${inDays(period)}`);

/** Whole months of counties as their facts and the tail say them. */
const fromMonths = (area: Area, months: Period): RawBuilder<unknown>[] => [
  wholeMonths(area, months),
  tail(area, { ...months, to: monthEnd(months.to) }),
];

const readKeys = async (tx: Tx, keys: readonly FactKey[], parts: readonly RawBuilder<unknown>[]) => {
  const { rows } = await sql<FactKey & Fact>`
    with wanted as (
      select * from unnest(${keys.map((key) => key.metric)}::text[], ${keys.map((key) => key.slice)}::text[])
        as w(metric, slice)
    )
    select part.metric, part.slice, sum(part.value)::bigint as value, sum(part.rows)::bigint as rows
    from (${sql.join(parts, sql` union all `)}) as part
    group by 1, 2
  `.execute(tx);
  return rows.map((row) => [factKey(row), { value: row.value, rows: row.rows }] as const);
};

/** Facts of one source: whole months of counties from the facts, all other days and areas from the records themselves. */
const ofSource = (
  source: MetricSource,
  area: Area,
  period: Period,
  keys: readonly FactKey[],
): RawBuilder<unknown>[] => {
  const count = (days: Period, sign: 1 | -1 = 1) => countRecords(source, area, days, keys, sign);
  if (!area.ofCounties) return [count(period)];
  const { months, counted, taken } = roundToMonths(period);
  return [
    ...(months === null ? [] : fromMonths(area, months)),
    ...counted.map((days) => count(days)),
    ...taken.map((days) => count(days, -1)),
  ];
};

/**
 * Sums of many facts over one area and period: in one statement for whole months of counties, else in one for each
 * source, so that facts and records are seen at one moment. Keys without any fact are absent from the answer. Values in
 * the metric's unit (fen for money).
 */
export const readFacts = async (
  tx: Tx,
  area: Area,
  period: Period,
  keys: readonly FactKey[],
): Promise<Map<string, Fact>> => {
  const { months, counted, taken } = roundToMonths(period);
  if (area.ofCounties && months !== null && counted.length + taken.length === 0)
    return new Map(await readKeys(tx, keys, fromMonths(area, months)));
  const facts = new Map<string, Fact>();
  const bySource = Map.groupBy(keys, ({ metric }) => baseMetric(sourceOfFact(metric)));
  for (const own of bySource.values()) {
    const parts = ofSource(sourceOfFact(own[0]!.metric), area, period, own);
    for (const [key, fact] of await readKeys(tx, own, parts)) facts.set(key, fact);
  }
  return facts;
};
