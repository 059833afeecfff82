import type { MetricSource, SimpleMetric } from '#kit';
import { baseMetric, contributionsOf, metricsOfSource, type Contribution } from './contributions.ts';
import { sourceTable, type SourceTable } from './metric-source.ts';
import { writesOwnBeginning, writesOwnEnding } from './shared-facts.ts';

/** What a metric writes of its own: all its slices, and the whole unless another fact says it. */
const written = (metric: SimpleMetric, writesWhole: boolean): Contribution[] =>
  contributionsOf(metric).slice(writesWhole ? 0 : 1);

/** Metric, slice, value, rows it rests on and business day of one contribution, as SQL. */
const columns = ({ metric, slice, value }: Contribution, sign: 1 | -1, day: string): string =>
  sign === 1
    ? `'${metric}', ${slice}, (${value})::bigint, 1, ${day}`
    : `'${metric}', ${slice}, -(${value})::bigint, -1, ${day}`;

const inLines = (lines: readonly string[]): string => lines.map((line) => `(${line})`).join(',\n      ');

/** Contributions as one list of values, and one branch for each that counts a row once per code. */
const branches = (contributions: readonly Contribution[], sign: 1 | -1, day: string): string[] => {
  const once = contributions.filter(({ each }) => each === undefined);
  const perCode = contributions.filter(({ each }) => each !== undefined);
  return [
    ...(once.length === 0 ? [] : [`values ${inLines(once.map((item) => columns(item, sign, day)))}`]),
    ...perCode.map(
      (item) => `select ${columns(item, sign, day)} from unnest(${item.each ?? ''}) as held(code)`,
    ),
  ];
};

/** What rows of a source add when they begin to count, and the stocks that take it away again when they end. */
export const summedOf = (
  source: MetricSource,
): { readonly beginnings: readonly Contribution[]; readonly stocks: readonly SimpleMetric[] } => {
  const { summed } = metricsOfSource(source);
  const base: Contribution = { metric: baseMetric(source), slice: "''", value: '1' };
  return {
    beginnings: [base, ...summed.flatMap((metric) => written(metric, writesOwnBeginning(metric)))],
    stocks: summed.filter((metric) => metric.stock),
  };
};

/** What a stock takes away when a row ends. */
export const endingsOf = (stocks: readonly SimpleMetric[]): Contribution[] =>
  stocks.flatMap((metric) => written(metric, writesOwnEnding(metric)));

/** What a row takes away again when it ends: only stocks, and only rows that have ended. */
const endings = ({ endDay }: SourceTable, stocks: readonly SimpleMetric[]): string[] => {
  if (endDay === null || stocks.length === 0) return [];
  return branches(endingsOf(stocks), -1, endDay).map(
    (branch) =>
      `select * from (${branch}) as ending(metric, slice, value, rows, business_day) where ${endDay} is not null`,
  );
};

/**
 * Everything the rows `s` of a source add to the summed figures, grouped:
 * county_code, metric, slice, line_number, region_code, business_day, value, rows.
 * `where` picks the rows; `sign` is 1 or −1 as SQL.
 */
export const deltaSelect = (source: MetricSource, where: string, sign: string): string => {
  const table = sourceTable(source);
  const { beginnings, stocks } = summedOf(source);
  const lines = [...branches(beginnings, 1, table.day), ...endings(table, stocks)];
  return `
    select s.county_code, c.metric, c.slice, ${table.lineNumber} as line_number, s.region_code,
           c.business_day, sum(${sign} * c.value)::bigint as value, sum(${sign} * c.rows)::bigint as rows
    from ${table.table} s
    cross join lateral (
      ${lines.join('\n      union all ')}
    ) as c(metric, slice, value, rows, business_day)
    where ${table.counts} and ${where}
      and c.value is not null and c.slice is not null and c.business_day is not null
    group by 1, 2, 3, 4, 5, 6`;
};

/** Every calendar period a row's day belongs to. */
const periods = (day: string): string => `cross join lateral (values
      ((extract(year from ${day}) * 100 + extract(month from ${day}))::integer),
      ((extract(year from ${day}) * 10 + extract(quarter from ${day}))::integer),
      (extract(year from ${day})::integer)
    ) as period(code)`;

/**
 * Everything the rows `s` of a source add to the counts of distinct people, grouped and ordered so that concurrent
 * writers lock in one order. Null when no metric of the source counts distinct people.
 */
export const presenceSelect = (source: MetricSource, where: string, sign: string): string | null => {
  const { distinct } = metricsOfSource(source);
  if (distinct.length === 0) return null;
  const table = sourceTable(source);
  const lines = distinct.flatMap((metric) =>
    contributionsOf(metric).map(
      ({ metric: code, slice, value }) => `('${code}', ${slice}, (${value})::integer)`,
    ),
  );
  return `
    select s.county_code, c.metric, c.slice, ${table.lineNumber} as line_number, period.code as period,
           s.person_county, s.person_id, sum(${sign})::integer as times
    from ${table.people} s
    cross join lateral (values
      ${lines.join(',\n      ')}
    ) as c(metric, slice, value)
    ${periods(table.day)}
    where ${table.counts} and ${where} and s.person_id is not null
      and c.value is not null and c.slice is not null
    group by 1, 2, 3, 4, 5, 6, 7
    order by 2, 3, 5, 1, 6, 7`;
};
