import { sql } from 'kysely';
import type { SimpleMetric } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { Area } from './area.ts';
import { contributionsOf } from '../counting/contributions.ts';
import { inArea } from './in-area.ts';
import { sourceTable } from '../counting/metric-source.ts';
import { calendarPeriod, type Period } from './period.ts';
import type { Fact, FactKey } from './read-facts.ts';
import { sliceCondition } from './slice.ts';

const inOneCounty = (area: Area, key: FactKey, period: number) => sql<{ people: number }>`
  select count(*) as people from metric_presence
  where metric = ${key.metric} and slice = ${key.slice} and period = ${period}
    and county_code = ${area.firstCounty} and times > 0`;

/**
 * Several counties: people served at home are counted county by county; people served away from home are added unless
 * they were also served at home inside the area. Only the few away rows are compared.
 */
const acrossCounties = (area: Area, key: FactKey, period: number) => sql<{ people: number }>`
  with here as not materialized (
    select county_code, person_county, person_id from metric_presence
    where metric = ${key.metric} and slice = ${key.slice} and period = ${period}
      and county_code between ${area.firstCounty} and ${area.lastCounty} and times > 0
  ),
  away as (select distinct person_county, person_id from here where person_county <> county_code)
  select (select count(*) from here where person_county = county_code)
       + (select count(*) from away where not exists (
            select from here home
            where home.county_code = away.person_county and home.person_county = away.person_county
              and home.person_id = away.person_id)) as people`;

/** Any other area or period: counted over the records themselves. */
const fromRecords = (metric: SimpleMetric, area: Area, key: FactKey, { from, to }: Period) => {
  const table = sourceTable(metric.source);
  const value = contributionsOf(metric)[0]?.value ?? 'null';
  return sql<{ people: number }>`
    select count(distinct (s.person_county, s.person_id)) as people from ${sql.raw(table.people)} s
    where ${sql.raw(table.counts)} and s.business_day between ${from}::date and ${to}::date
      and ${inArea(table, area)}
      and (${sql.raw(value)}) is not null and ${sliceCondition(metric, key.slice)}`;
};

/** The statement behind a count of people: over presence for calendar periods of whole counties, else over the records. */
export const distinctStatement = (metric: SimpleMetric, area: Area, period: Period, slice: string) => {
  const key = { metric: metric.code, slice };
  const code = calendarPeriod(period);
  if (code === null || !area.ofCounties) return fromRecords(metric, area, key, period);
  return area.firstCounty === area.lastCounty
    ? inOneCounty(area, key, code)
    : acrossCounties(area, key, code);
};

/** How many different people a metric counts in an area and period. A township's are few and counted over its records. */
export const readDistinct = async (
  tx: Tx,
  metric: SimpleMetric,
  area: Area,
  period: Period,
  slice: string,
): Promise<Fact> => {
  const { rows } = await distinctStatement(metric, area, period, slice).execute(tx);
  const people = rows[0]?.people ?? 0;
  return { value: people, rows: people };
};
