import { metrics } from '#definitions';
import { expressionToSql, type MetricSource, type SimpleMetric } from '#kit';
import { sourceTable, type SourceTable } from './metric-source.ts';

/**
 * What one row of a source adds to one figure, as SQL over the row `s`.
 * The same text serves the delta of a change, the recount from scratch and the list of rows behind a figure.
 */
export interface Contribution {
  readonly metric: string;
  /** '' or a SQL text expression giving 'field=value'; may speak of `code` when `each` is set. */
  readonly slice: string;
  /** Set when the row counts once for every code of this text[] expression. */
  readonly each?: string;
  /** SQL bigint, null when the row does not count. */
  readonly value: string;
}

/** Counts every row of a source, so that “no record at all” can be told from “none of them counts”. */
export const baseMetric = (source: MetricSource): string => {
  if (source.kind === 'registry') return 'registry:people';
  return source.kind === 'case' ? `case:${source.day}` : `ledger:${source.ledger}`;
};

const valueSql = (metric: SimpleMetric, table: SourceTable): string => {
  if (metric.measure.kind === 'sum') return table.resolve(metric.measure.field).sql;
  return metric.measure.kind === 'distinct' ? 'case when s.person_id is not null then 1 end' : '1';
};

const filtered = (metric: SimpleMetric, table: SourceTable, value: string): string =>
  metric.filter ? `case when ${expressionToSql(metric.filter, table.resolve)} then ${value} end` : value;

const slicesOf = (metric: SimpleMetric, table: SourceTable, value: string): Contribution[] =>
  (metric.slices ?? []).map((name) => {
    const { sql, type } = table.resolve(name);
    return type === 'codes'
      ? { metric: metric.code, slice: `'${name}=' || code`, value, each: sql }
      : { metric: metric.code, slice: `'${name}=' || (${sql})::text`, value };
  });

/** All contributions of one metric: the whole figure first, then its slices. */
export const contributionsOf = (metric: SimpleMetric): Contribution[] => {
  const table = sourceTable(metric.source);
  const value = filtered(metric, table, valueSql(metric, table));
  return [{ metric: metric.code, slice: "''", value }, ...slicesOf(metric, table, value)];
};

const sameSource = (left: MetricSource, right: MetricSource): boolean =>
  baseMetric(left) === baseMetric(right);

/** The simple metrics that read a source; `distinct` ones are kept as presence, all others as facts. */
export const metricsOfSource = (
  source: MetricSource,
): { summed: SimpleMetric[]; distinct: SimpleMetric[] } => {
  const simple = metrics.filter(
    (metric) => metric.type === 'simple' && sameSource(metric.source, source),
  ) as SimpleMetric[];
  return {
    summed: simple.filter((metric) => metric.measure.kind !== 'distinct'),
    distinct: simple.filter((metric) => metric.measure.kind === 'distinct'),
  };
};
