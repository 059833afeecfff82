import { metrics } from '#definitions';
import type { MetricSource } from '#kit';
import { baseMetric } from './contributions.ts';

/**
 * How finely the facts of a source are kept. A ledger's lie in every grain of the ladder. Those of the registry lie by
 * county and month only: a file moves some forty facts, and keeping them by station and day as well cost an import more
 * than all the rest of a filing, while the people of a township are counted from their rows in no time (decision 41).
 */
export const isKeptByMonth = (source: MetricSource): boolean => source.kind === 'registry';

const monthly: ReadonlyMap<string, MetricSource> = new Map(
  metrics.flatMap((metric) =>
    metric.type === 'simple' && isKeptByMonth(metric.source)
      ? [[metric.code, metric.source] as const, [baseMetric(metric.source), metric.source] as const]
      : [],
  ),
);

/** Metrics, and the bases of their sources, whose facts lie by county and month only. */
export const metricsKeptByMonth: readonly string[] = [...monthly.keys()];

/** The source of a metric, or of a base, whose facts lie by county and month only; undefined for all others. */
export const findSourceKeptByMonth = (metric: string): MetricSource | undefined => monthly.get(metric);
