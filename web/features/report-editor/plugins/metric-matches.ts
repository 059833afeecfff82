import type { MetricSummary } from '../../../api/metrics.ts';

/** Rank of a metric for what was typed; lower is better, undefined is no match. */
const rank = (metric: MetricSummary, typed: string): number | undefined => {
  if (typed === '') return 9;
  const text = typed.toLowerCase();
  if (metric.title === typed) return 0;
  if (metric.title.startsWith(typed)) return 1;
  if (metric.title.includes(typed)) return 2;
  if (metric.initials.startsWith(text)) return 3;
  if (metric.pinyin.startsWith(text)) return 4;
  if (/^[a-z]{2,}$/.test(text) && (metric.initials.includes(text) || metric.pinyin.includes(text))) return 5;
  // 走访次数 finds 走访慰问次数: every character in its order.
  let at = -1;
  for (const character of typed) {
    at = metric.title.indexOf(character, at + 1);
    if (at < 0) return undefined;
  }
  return 6;
};

/** Metrics that answer to what was typed — Chinese, pinyin or initials — best first, the shorter title before the longer. */
export const metricMatches = (
  metrics: readonly MetricSummary[],
  typed: string,
  most = 8,
): readonly MetricSummary[] =>
  metrics
    .map((metric) => ({ metric, place: rank(metric, typed) }))
    .filter((one): one is { metric: MetricSummary; place: number } => one.place !== undefined)
    .sort((a, b) => a.place - b.place || a.metric.title.length - b.metric.title.length)
    .slice(0, most)
    .map(({ metric }) => metric);

const LEAST_TYPED = 3;
const MOST_TYPED = 12;

/**
 * The end of a sentence that names a metric: the longest run of at least three characters before the cursor that some
 * title begins with. Answers the run and the metrics, or undefined.
 */
export const metricsNamedAt = (
  metrics: readonly MetricSummary[],
  before: string,
): { readonly typed: string; readonly metrics: readonly MetricSummary[] } | undefined => {
  const [run = ''] = /[\u4E00-\u9FFF]{3,}$/.exec(before) ?? [];
  for (let length = Math.min(run.length, MOST_TYPED); length >= LEAST_TYPED; length -= 1) {
    const typed = run.slice(-length);
    const named = metrics.filter(({ title }) => title.startsWith(typed));
    if (named.length > 0)
      return { typed, metrics: [...named].sort((a, b) => a.title.length - b.title.length).slice(0, 5) };
  }
  return undefined;
};
