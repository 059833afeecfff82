import { metrics } from '#definitions';
import type { Expression, MetricDefinition, SimpleMetric } from '#kit';
import { baseMetric } from './contributions.ts';
import type { FactKey } from '../values/read-facts.ts';

/*
 * Figures that count the same rows share one fact, so that a record moves as few of them as possible:
 * every row counted → the fact of the source itself;
 * every row counted, as a stock → the fact of the source, less the ends, which are the metric's own;
 * one code of a field → the slice by that field of the metric that counts every row.
 */

const isPlainCount = (metric: SimpleMetric): boolean =>
  metric.filter === undefined && metric.measure.kind === 'count';

/** The slice that a condition names: has('identities', 'x') and eq('kind', 'x') are slices of the whole. */
const sliceNamed = (filter: Expression | undefined): { field: string; slice: string } | null => {
  if (filter?.op === 'has') return { field: filter.field, slice: `${filter.field}=${filter.value}` };
  if (filter?.op !== 'eq' || !('field' in filter.left) || !('value' in filter.right)) return null;
  if (typeof filter.right.value !== 'string') return null;
  return { field: filter.left.field, slice: `${filter.left.field}=${filter.right.value}` };
};

const measuresAlike = (left: SimpleMetric, right: SimpleMetric): boolean =>
  baseMetric(left.source) === baseMetric(right.source) &&
  JSON.stringify(left.measure) === JSON.stringify(right.measure) &&
  (left.stock ?? false) === (right.stock ?? false);

const findSliceOfAnother = (metric: SimpleMetric): FactKey | null => {
  const named = sliceNamed(metric.filter);
  if (named === null || metric.measure.kind === 'distinct') return null;
  const whole = metrics.find(
    (other) =>
      other.type === 'simple' &&
      other.filter === undefined &&
      measuresAlike(other, metric) &&
      (other.slices ?? []).includes(named.field),
  );
  return whole === undefined ? null : { metric: whole.code, slice: named.slice };
};

/** Found once for the metrics as they are; see compiledFor in apply-deltas.ts. */
const foundFor = new WeakMap<readonly MetricDefinition[], Map<string, FactKey | null>>();

const sliceOfAnother = (metric: SimpleMetric): FactKey | null => {
  const found = foundFor.get(metrics) ?? new Map<string, FactKey | null>();
  foundFor.set(metrics, found);
  if (!found.has(metric.code)) found.set(metric.code, findSliceOfAnother(metric));
  return found.get(metric.code) ?? null;
};

/** The facts that together are a figure; what they say is added up. */
export const factsOf = (metric: SimpleMetric, slice: string): readonly FactKey[] => {
  const own: FactKey = { metric: metric.code, slice };
  if (slice !== '') return [own];
  if (isPlainCount(metric)) {
    const base: FactKey = { metric: baseMetric(metric.source), slice: '' };
    return metric.stock ? [base, own] : [base];
  }
  return [sliceOfAnother(metric) ?? own];
};

/** Whether the whole figure of a metric is written under its own name when a row begins to count. */
export const writesOwnBeginning = (metric: SimpleMetric): boolean =>
  !isPlainCount(metric) && sliceOfAnother(metric) === null;

/** Whether it is when a row of a stock ends. */
export const writesOwnEnding = (metric: SimpleMetric): boolean => sliceOfAnother(metric) === null;
