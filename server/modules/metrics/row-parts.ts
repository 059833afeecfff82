import type { SimpleMetric } from '#kit';
import { getMetric } from './find-metric.ts';
import { EVER, type Period } from './period.ts';
import { checkSlice } from './slice.ts';

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

/** The simple metrics a figure is made of, in the order their rows are listed. */
export const rowParts = (query: PartsQuery, sign: 1 | -1 = 1): RowPart[] => {
  const metric = getMetric(query.metric);
  const inner = (code: string, innerSign: 1 | -1 = 1, over: Partial<Period> = {}): RowPart[] =>
    rowParts({ ...query, ...over, metric: code }, (sign * innerSign) as 1 | -1);
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
