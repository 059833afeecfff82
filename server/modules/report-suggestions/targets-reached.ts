import { wordFigure, type MetricDefinition } from '#kit';
import type { FigureValue } from '#modules/metrics';
import { sentence } from './sentence.ts';
import type { Suggestion } from './suggestion.ts';

/** Targets the bureau set itself, reached or not; a rate of fewer cases than its minimum is judged neither way. */
export const targetsReached = (
  items: readonly { readonly metric: MetricDefinition; readonly now: FigureValue }[],
): Suggestion[] =>
  items.flatMap(({ metric, now }): Suggestion[] => {
    if (!metric.target || now.value === null) return [];
    const least = metric.type === 'ratio' ? (metric.minimumDenominator ?? 0) : 0;
    if ((now.denominator ?? least) < least) return [];
    const isReached = now.value >= metric.target.atLeast;
    const kind = isReached ? 'target-reached' : 'target-missed';
    const key = `${kind}:${metric.code}`;
    const target = wordFigure(metric.target.atLeast, { unit: metric.unit });
    return [
      {
        key,
        kind,
        metric: metric.code,
        reason: isReached ? `达到目标${target}。` : `没有达到目标${target}。`,
        nodes: sentence(
          key,
          `${metric.title}为`,
          { metric: metric.code },
          isReached ? `，达到${target}的目标。` : `，未达到${target}的目标，需要加大工作力度。`,
        ),
      },
    ];
  });
