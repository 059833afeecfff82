import type { MetricDefinition } from '#kit';
import { slicesOf } from '../metric-dictionary.route.ts';
import { parseSlice } from '../values/slice.ts';

/** 'occasion=army-day' as people say it: 八一. Null when the metric has no such part. */
export const sliceTitle = (metric: MetricDefinition, slice: string): string | null => {
  const parsed = parseSlice(slice);
  const field = slicesOf(metric).find((one) => one.field === parsed?.field);
  return field?.values.find(({ value }) => value === parsed?.value)?.label ?? null;
};
