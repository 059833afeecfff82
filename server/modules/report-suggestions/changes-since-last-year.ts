import type { MetricDefinition } from '#kit';
import type { FigureValue } from '#modules/metrics';
import { scaleFor, sentence, titleBefore } from './sentence.ts';
import type { Suggestion } from './suggestion.ts';

/** A metric now and over the same days of last year. */
export interface ComparedMetric {
  readonly metric: MetricDefinition;
  readonly now: FigureValue;
  readonly before: FigureValue;
}

/** Below so many last year, a change in per cent says more of chance than of work. */
const SMALLEST_BASE = 20;
/** Changes smaller than these are no news: per cent of a count, points of a rate. */
const SMALLEST_CHANGE = { percent: 10, points: 3 } as const;
const MOST_OF_A_KIND = 5;

interface Change extends ComparedMetric {
  /** Per cent for counts, percentage points for rates; signed. */
  readonly size: number;
}

const isCompared = ({ type }: MetricDefinition): boolean =>
  type === 'simple' || type === 'ratio' || type === 'derived';

const changeOf = (item: ComparedMetric): Change | null => {
  const { metric, now, before } = item;
  if (now.value === null || before.value === null || !isCompared(metric)) return null;
  if (metric.type === 'simple' && metric.stock) return null;
  if (metric.type === 'ratio') {
    const least = Math.max(metric.minimumDenominator ?? 0, SMALLEST_BASE);
    const hasBasis = (now.denominator ?? 0) >= least && (before.denominator ?? 0) >= least;
    return hasBasis ? { ...item, size: now.value - before.value } : null;
  }
  return before.rowCount >= SMALLEST_BASE && before.value > 0
    ? { ...item, size: ((now.value - before.value) * 100) / before.value }
    : null;
};

const smallest = ({ metric }: Change): number =>
  metric.type === 'ratio' ? SMALLEST_CHANGE.points : SMALLEST_CHANGE.percent;

/** How many times the smallest change worth telling: counts and rates side by side. */
const weight = (change: Change): number => Math.abs(change.size) / smallest(change);

const suggestionOf = (change: Change): Suggestion => {
  const { metric, now, size } = change;
  const kind = size > 0 ? 'growth' : 'fall';
  const key = `${kind}:${metric.code}`;
  const scale = scaleFor(metric.unit, now.value ?? 0);
  return {
    key,
    kind,
    metric: metric.code,
    reason: size > 0 ? '比上年同期增加较多。' : '比上年同期减少较多。',
    nodes: sentence(
      key,
      metric.type === 'ratio' ? `${metric.title}为` : titleBefore(metric.title, metric.unit),
      { metric: metric.code, scale },
      '，',
      { metric: metric.code, scale, compare: 'last-year-rate' },
      '。',
    ),
  };
};

/** The biggest changes against the same days of last year, rises and falls apart, where last year is a sound base. */
export const changesSinceLastYear = (items: readonly ComparedMetric[]): Suggestion[] => {
  const changes = items
    .map(changeOf)
    .filter((change) => change !== null)
    .filter((change) => weight(change) >= 1)
    .sort((one, other) => weight(other) - weight(one));
  const rises = changes.filter(({ size }) => size > 0).slice(0, MOST_OF_A_KIND);
  const falls = changes.filter(({ size }) => size < 0).slice(0, MOST_OF_A_KIND);
  return [...rises, ...falls].map(suggestionOf);
};
