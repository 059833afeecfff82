import type { SimpleMetric } from '#kit';
import { Problem } from '#platform/errors/problem.ts';
import { getMetric } from '../dictionary/find-metric.ts';
import { EVER, type Period } from '../values/period.ts';
import { checkSlice } from '../values/slice.ts';

/** A simple metric whose rows stand behind a figure, over which period, and whether they add or subtract. */
export interface RowPart {
  readonly metric: SimpleMetric;
  readonly period: Period;
  readonly sign: 1 | -1;
}

interface PartsQuery {
  readonly metric: string;
  readonly from: string;
  readonly to: string;
  readonly slice?: string;
  readonly part?: 'numerator' | 'denominator';
}

const MAX_DEPTH = 8;

/** The simple metrics a figure is made of, in the order their rows are listed. Throws Problem 'metric-circular'. */
export const rowParts = (query: PartsQuery, sign: 1 | -1 = 1, depth = 0): RowPart[] => {
  if (depth > MAX_DEPTH)
    throw new Problem('invalid', 'metric-circular', `指标“${query.metric}”的定义循环引用。`);
  const metric = getMetric(query.metric);
  const inner = (code: string, innerSign: 1 | -1 = 1, over: Partial<Period> = {}): RowPart[] =>
    rowParts({ ...query, ...over, metric: code }, (sign * innerSign) as 1 | -1, depth + 1);
  switch (metric.type) {
    case 'simple':
      checkSlice(metric, query.slice ?? '');
      return [{ metric, period: { from: query.from, to: query.to }, sign }];
    case 'ratio':
      return inner(query.part === 'numerator' ? metric.numerator : metric.denominator);
    case 'derived':
      return [
        ...metric.plus.flatMap((code) => inner(code)),
        ...(metric.minus ?? []).flatMap((code) => inner(code, -1)),
      ];
    case 'cumulative':
      return inner(metric.of, 1, { from: metric.since === 'ever' ? EVER : `${query.to.slice(0, 4)}-01-01` });
  }
};
