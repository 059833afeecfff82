import { sql, type RawBuilder } from 'kysely';
import type { SimpleMetric } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { sourceTable } from '../counting/metric-source.ts';

/** 'occasion=spring-festival' → its field and value; '' → null. */
export const parseSlice = (slice: string): { field: string; value: string } | null => {
  if (slice === '') return null;
  const at = slice.indexOf('=');
  return { field: slice.slice(0, at), value: slice.slice(at + 1) };
};

/** Throws Problem invalid when the metric cannot be divided that way. */
export const checkSlice = (metric: SimpleMetric, slice: string): void => {
  const parsed = parseSlice(slice);
  if (parsed === null || (slice.includes('=') && (metric.slices ?? []).includes(parsed.field))) return;
  throw new Problem('invalid', 'slice-unknown', `指标“${metric.title}”不能按“${slice}”分项。`, {
    advice: '请在指标字典中查看该指标可用的分项。',
  });
};

/** The rows `s` that belong to a slice, as a SQL condition; the value travels as a parameter. */
export const sliceCondition = (metric: SimpleMetric, slice: string): RawBuilder<unknown> => {
  const parsed = parseSlice(slice);
  if (parsed === null) return sql`true`;
  const { sql: column, type } = sourceTable(metric.source).resolve(parsed.field);
  return type === 'codes'
    ? sql`${parsed.value} = any(${sql.raw(column)})`
    : sql`(${sql.raw(column)})::text = ${parsed.value}`;
};
