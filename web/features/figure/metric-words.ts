import type { MetricDefinition } from '#kit/define-metric.ts';

/** 计数、合计、人数（去重）… as clerks say it. */
export const metricTypeWords = (metric: MetricDefinition): string => {
  switch (metric.type) {
    case 'ratio':
      return '比率';
    case 'derived':
      return '合成';
    case 'cumulative':
      return metric.since === 'ever' ? '历年累计' : '当年累计';
    case 'simple': {
      if (metric.stock) return '期末存量';
      const words = { count: '计数', sum: '合计', distinct: '去重人数' } as const;
      return words[metric.measure.kind];
    }
  }
};
