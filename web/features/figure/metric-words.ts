import type { MetricSummary } from '../../api/metrics.ts';

const TYPES: Readonly<Record<string, string>> = {
  simple: '直接统计',
  ratio: '比率',
  derived: '合成',
  cumulative: '累计',
};

/** 直接统计、比率、合成、累计 or 期末存量, as clerks say it. */
export const metricTypeWords = (metric: MetricSummary): string =>
  metric.isStock ? '期末存量' : (TYPES[metric.type] ?? metric.type);
