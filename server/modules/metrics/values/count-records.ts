import { sql, type RawBuilder } from 'kysely';
import { findMetric } from '#definitions';
import type { MetricSource, SimpleMetric } from '#kit';
import type { Area } from './area.ts';
import { contributionsOf } from '../counting/contributions.ts';
import { inArea } from './in-area.ts';
import { sourceTable, type SourceTable } from '../counting/metric-source.ts';
import type { Period } from './period.ts';
import type { FactKey } from './read-facts.ts';
import { writesOwnBeginning, writesOwnEnding } from '../counting/shared-facts.ts';
import { sliceCondition } from './slice.ts';

/** What a row adds under one key when it begins to count, and what it takes away when it ends. */
interface Counting {
  readonly key: FactKey;
  readonly value: string;
  readonly condition: RawBuilder<unknown>;
  readonly begins: boolean;
  readonly ends: boolean;
}

const countingOf = (key: FactKey, metric: SimpleMetric): Counting => ({
  key,
  value: contributionsOf(metric)[0]!.value,
  condition: sliceCondition(metric, key.slice),
  begins: key.slice !== '' || writesOwnBeginning(metric),
  ends: metric.stock === true && (key.slice !== '' || writesOwnEnding(metric)),
});

const baseCounting = (key: FactKey): Counting => ({
  key,
  value: '1',
  condition: sql`true`,
  begins: true,
  ends: false,
});

const within = (day: string, { from, to }: Period): RawBuilder<unknown> =>
  sql`${sql.raw(day)} between ${from}::date and ${to}::date`;

/** Value and rows of one key over the rows `s`, as two aggregates. */
const aggregates = (counting: Counting, table: SourceTable, period: Period, sign: 1 | -1, at: number) => {
  const { value, condition, begins, ends } = counting;
  const counts = (day: string) =>
    sql`filter (where ${within(day, period)} and (${sql.raw(value)}) is not null and ${condition})`;
  const begun = sql`coalesce(sum(${sql.raw(value)}) ${counts(table.day)}, 0)`;
  const begunRows = sql`count(*) ${counts(table.day)}`;
  const zero = sql`0`;
  const isEnding = ends && table.endDay !== null;
  const ended = isEnding ? sql`coalesce(sum(${sql.raw(value)}) ${counts(table.endDay!)}, 0)` : zero;
  const endedRows = isEnding ? sql`count(*) ${counts(table.endDay!)}` : zero;
  return sql`
    (${sign} * (${begins ? begun : zero} - ${ended}))::bigint as ${sql.ref(`value_${at}`)},
    (${sign} * (${begins ? begunRows : zero} - ${endedRows}))::bigint as ${sql.ref(`rows_${at}`)}`;
};

const countingOfKey = (key: FactKey): Counting => {
  const metric = findMetric(key.metric);
  return metric?.type === 'simple' ? countingOf(key, metric) : baseCounting(key);
};

/**
 * What the facts of a source would say of an area and some days, counted over its records: metric, slice, value and rows,
 * each times `sign`. Exactly what a recount gives.
 */
export const countRecords = (
  source: MetricSource,
  area: Area,
  period: Period,
  keys: readonly FactKey[],
  sign: 1 | -1,
): RawBuilder<unknown> => {
  const table = sourceTable(source);
  const countings = keys.map(countingOfKey);
  const columns = countings.map((counting, at) => aggregates(counting, table, period, sign, at));
  const lines = countings.map(
    ({ key }, at) =>
      sql`(${key.metric}::text, ${key.slice}::text, ${sql.ref(`value_${at}`)}, ${sql.ref(`rows_${at}`)})`,
  );
  const touched =
    table.endColumn === null
      ? within(table.day, period)
      : sql`(${within(table.day, period)} or ${within(table.endColumn, period)})`;
  return sql`
    select each.metric, each.slice, each.value, each.rows from (
      select ${sql.join(columns)} from ${sql.table(table.table)} s
      where ${sql.raw(table.counts)} and ${inArea(table, area)} and ${touched}
    ) as counted
    cross join lateral (values ${sql.join(lines)}) as each (metric, slice, value, rows)`;
};
