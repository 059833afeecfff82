import { findMetric } from '#definitions';
import type { ResolvedFigure } from '#kit/report-document/index.ts';
import { getMetric } from '#modules/metrics';

const FEN_PER_YUAN = 100;

/**
 * Whether a figure may be carried on to the year's end: flows of counts and sums only. A stock is what it is, a rate
 * follows from its parts, and different people cannot be told from a share.
 */
export const isForecastable = (code: string): boolean => {
  const metric = findMetric(code);
  switch (metric?.type) {
    case 'simple':
      return !metric.stock && metric.measure.kind !== 'distinct';
    case 'derived':
      return [...metric.plus, ...(metric.minus ?? [])].every(isForecastable);
    case 'cumulative':
      return metric.since === 'year-start' && isForecastable(metric.of);
    default:
      return false;
  }
};

interface ForecastInput {
  readonly metric: string;
  /** Records of the year up to the cut-off. */
  readonly recorded: number;
  /** Last year up to the same day, and to the day forecast. */
  readonly sameDays: number | null;
  readonly wholeYear: number | null;
  readonly cutOff: string;
}

export interface ForecastValue {
  readonly value: number;
  readonly forecast: NonNullable<ResolvedFigure['forecast']>;
}

/**
 * The rule, the only one there is: what is recorded up to the cut-off, times last year's whole over last year's same days.
 * Whole units, whole yuan for money. Null where last year gives nothing to go by, or fell back in its last days.
 */
export const forecastValue = (input: ForecastInput): ForecastValue | null => {
  const { recorded, sameDays, wholeYear, cutOff } = input;
  if (sameDays === null || wholeYear === null || sameDays <= 0 || wholeYear < sameDays) return null;
  const grain = getMetric(input.metric).unit === '元' ? FEN_PER_YUAN : 1;
  const value = Math.round((recorded * wholeYear) / sameDays / grain) * grain;
  const written = (amount: number): string => String(amount / grain);
  return {
    value,
    forecast: {
      rule: 'last-year-share',
      recorded,
      text: `预计数，不是记录数：截至${cutOff}已记录${written(recorded)}，按上年同期${written(sameDays)}占上年全期${written(wholeYear)}的比例推算。`,
    },
  };
};
