import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Area } from './area.ts';
import { inCounties } from './in-counties.ts';
import { splitPeriod, type Period } from './period.ts';

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

/** A facts table seen under the names it has when joined. The county lets a cluster read all parts where they lie. */
const select = (table: string, condition: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select f.county_code, f.metric, f.slice, f.value, f.rows from wanted
  join ${sql.table(table)} f on f.metric = wanted.metric and f.slice = wanted.slice
  where ${condition}`;

const inDays = ({ from, to }: Period): RawBuilder<unknown> =>
  sql`f.business_day between ${from}::date and ${to}::date`;

const inStations = (area: Area): RawBuilder<unknown> =>
  sql`${inCounties(area, 'f.county_code')} and f.region_code between ${area.first} and ${area.last}`;

const fromCounties = (area: Area, period: Period): RawBuilder<unknown>[] => {
  const { months, edges } = splitPeriod(period);
  const days = edges.map((edge) =>
    select('fact_county_day', sql`${inCounties(area, 'f.county_code')} and ${inDays(edge)}`),
  );
  if (months === null) return days;
  const whole = sql`${inCounties(area, 'f.county_code')} and f.month between ${months.from}::date and ${months.to}::date`;
  return [...days, select('fact_county_month', whole)];
};

const partsOf = (area: Area, period: Period): RawBuilder<unknown>[] => [
  ...(area.ofCounties
    ? fromCounties(area, period)
    : [select('fact_station_day', sql`${inStations(area)} and ${inDays(period)}`)]),
  // The tail: deltas no job has folded yet. One statement reads it with the ladder, so figures are exact at once.
  select('metric_delta', sql`${inStations(area)} and ${inDays(period)}`),
];

/**
 * Sums of many facts over one area and period, in one statement. Keys without any fact are absent from the answer.
 * Values in the metric's unit (fen for money).
 */
export const readFacts = async (
  tx: Tx,
  area: Area,
  period: Period,
  keys: readonly FactKey[],
): Promise<Map<string, Fact>> => {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<FactKey & Fact>`
    with wanted as (
      select * from unnest(${keys.map((key) => key.metric)}::text[], ${keys.map((key) => key.slice)}::text[])
        as w(metric, slice)
    )
    select part.metric, part.slice, sum(part.value)::bigint as value, sum(part.rows)::bigint as rows
    from (${sql.join(partsOf(area, period), sql` union all `)}) as part
    group by 1, 2
  `.execute(tx);
  return new Map(rows.map((row) => [factKey(row), { value: row.value, rows: row.rows }]));
};
