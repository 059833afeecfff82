import { sql } from 'kysely';
import type { SimpleMetric } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import type { Area } from './area.ts';
import { contributionsOf } from './contributions.ts';
import { inCounties } from './in-counties.ts';
import { sourceTable } from './metric-source.ts';
import { calendarPeriod, type Period } from './period.ts';
import type { Fact, FactKey } from './read-facts.ts';
import { sliceCondition } from './slice.ts';

const inOneArea = (area: Area, key: FactKey, period: number) => sql<{ people: number }>`
  select count(*) as people from metric_presence
  where metric = ${key.metric} and slice = ${key.slice} and region_code = ${area.presenceRegion}
    and county_code = ${area.firstCounty} and period = ${period} and times > 0`;

/**
 * Several counties: people served at home are counted county by county; people served away from home are added unless
 * they were also served at home inside the area. Only the few away rows are compared.
 */
const acrossCounties = (area: Area, key: FactKey, period: number) => sql<{ people: number }>`
  with here as not materialized (
    select p.county_code, p.person_county, p.person_id
    from region county
    join metric_presence p on p.region_code = county.code and p.metric = ${key.metric} and p.slice = ${key.slice}
      and p.period = ${period} and p.times > 0
    where county.level = 'county' and county.code between ${area.first} and ${area.last}
  ),
  away as (select distinct person_county, person_id from here where person_county <> county_code)
  select (select count(*) from here where person_county = county_code)
       + (select count(*) from away where not exists (
            select from here home
            where home.county_code = away.person_county and home.person_county = away.person_county
              and home.person_id = away.person_id)) as people`;

/** Any other period: counted from the records themselves. */
const fromRecords = (metric: SimpleMetric, area: Area, key: FactKey, { from, to }: Period) => {
  const table = sourceTable(metric.source);
  const value = contributionsOf(metric)[0]?.value ?? 'null';
  return sql<{ people: number }>`
    select count(distinct (s.person_county, s.person_id)) as people from ${sql.raw(table.people)} s
    where ${sql.raw(table.counts)} and s.business_day between ${from}::date and ${to}::date
      and ${inCounties(area, 's.county_code')}
      and s.region_code between ${area.first} and ${area.last}
      and (${sql.raw(value)}) is not null and ${sliceCondition(metric, key.slice)}`;
};

/** How many different people a metric counts in an area and period: from presence for calendar periods, else from records. */
export const readDistinct = async (
  tx: Tx,
  metric: SimpleMetric,
  area: Area,
  period: Period,
  slice: string,
): Promise<Fact> => {
  const key = { metric: metric.code, slice };
  const code = calendarPeriod(period);
  const query =
    code === null
      ? fromRecords(metric, area, key, period)
      : area.presenceRegion === null
        ? acrossCounties(area, key, code)
        : inOneArea(area, key, code);
  const { rows } = await query.execute(tx);
  const people = rows[0]?.people ?? 0;
  return { value: people, rows: people };
};
