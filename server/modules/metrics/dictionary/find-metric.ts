import { findMetric } from '#definitions';
import type { MetricDefinition } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

/** The definition of a metric; throws Problem not-found with where to look. */
export const getMetric = (code: string): MetricDefinition => {
  const metric = findMetric(code);
  if (metric) return metric;
  throw new Problem('not-found', 'metric-unknown', `没有名为“${code}”的指标。`, {
    advice: '请从菜单“统计指标”里选择。',
  });
};
