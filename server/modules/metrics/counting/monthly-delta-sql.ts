import type { MetricSource } from '#kit';
import type { Contribution } from './contributions.ts';
import { endingsOf, summedOf } from './delta-sql.ts';
import { sourceTable, type SourceTable } from './metric-source.ts';

/** The rows `s` whose sums are wanted. */
interface Picked {
  readonly table: SourceTable;
  readonly where: string;
}

const monthOf = (day: string): string => `date_trunc('month', ${day}::timestamp)::date`;

/** Whole figures of all metrics at once: an aggregate each over the rows of a month, turned into lines afterwards. */
const wholes = (
  { table, where }: Picked,
  contributions: readonly Contribution[],
  sign: string,
  day: string,
): string[] => {
  if (contributions.length === 0) return [];
  const sums = contributions.map(
    ({ value }, at) => `sum((${value})::bigint)::bigint as value_${at}, count(${value}) as rows_${at}`,
  );
  const lines = contributions.map(
    ({ metric, slice }, at) => `('${metric}', ${slice}, month.value_${at}, month.rows_${at})`,
  );
  return [
    `
    select month.county_code, line.metric, line.slice, month.line_number, month.business_day,
           ${sign} * line.value as value, ${sign} * line.rows as rows
    from (
      select s.county_code, ${table.lineNumber} as line_number, ${monthOf(day)} as business_day, ${sums.join(', ')}
      from ${table.table} s where ${table.counts} and ${where} and ${day} is not null group by 1, 2, 3
    ) as month
    cross join lateral (values ${lines.join(', ')}) as line(metric, slice, value, rows)
    where line.rows <> 0`,
  ];
};

/** One figure divided by one field. */
const sliced = (
  { table, where }: Picked,
  { metric, slice, each, value }: Contribution,
  sign: string,
  day: string,
): string => `
    select s.county_code, '${metric}', ${slice}, ${table.lineNumber}, ${monthOf(day)},
           ${sign} * sum((${value})::bigint)::bigint, ${sign} * count(*)
    from ${table.table} s ${each === undefined ? '' : `cross join lateral unnest(${each}) as held(code)`}
    where ${table.counts} and ${where} and ${day} is not null and (${value}) is not null and ${slice} is not null
    group by 1, 2, 3, 4, 5`;

const isWhole = ({ slice, each }: Contribution): boolean => slice === "''" && each === undefined;

const parts = (
  picked: Picked,
  contributions: readonly Contribution[],
  sign: string,
  day: string,
): string[] => [
  ...wholes(picked, contributions.filter(isWhole), sign, day),
  ...contributions.filter((one) => !isWhole(one)).map((one) => sliced(picked, one, sign, day)),
];

/**
 * As `deltaSelect`, by whole counties and months: region_code is the county's, business_day the first of the month. For
 * many rows at once: an aggregate a figure costs a tenth of a line a figure and row.
 */
export const monthlyDeltaSelect = (source: MetricSource, where: string, sign: string): string => {
  const table = sourceTable(source);
  const picked = { table, where };
  const { beginnings, stocks } = summedOf(source);
  const all = [
    ...parts(picked, beginnings, sign, table.day),
    ...(table.endDay === null ? [] : parts(picked, endingsOf(stocks), `-1 * ${sign}`, table.endDay)),
  ];
  return `
    select county_code, metric, slice, line_number, county_code::bigint * 1000000 as region_code, business_day,
           sum(value)::bigint as value, sum(rows)::bigint as rows
    from (${all.join(' union all ')}) as part
    group by 1, 2, 3, 4, 5, 6`;
};
