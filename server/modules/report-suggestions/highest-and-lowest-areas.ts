import { rankFigures, type RatioMetric } from '#kit';
import type { FigureValue } from '#modules/metrics';
import { sentence } from './sentence.ts';
import type { Suggestion } from './suggestion.ts';

/** A rate in each area directly below. */
export interface AreaRates {
  readonly metric: RatioMetric;
  readonly areas: readonly { readonly region: number; readonly name: string; readonly value: FigureValue }[];
}

/** Of fewer areas, a highest and a lowest say nothing. */
const FEWEST_AREAS = 3;
/** Points between the highest and the lowest from which the difference is worth telling. */
const SMALLEST_GAP = 5;
const MOST = 5;

interface Spread {
  readonly rates: AreaRates;
  readonly highest: number;
  readonly lowest: number;
  readonly gap: number;
}

const spreadOf = (rates: AreaRates): Spread | null => {
  const values = rates.areas.map(({ value }) => value);
  const ranks = rankFigures(values, rates.metric.minimumDenominator ?? 0);
  const among = ranks.filter((rank) => rank !== null).length;
  if (among < FEWEST_AREAS) return null;
  const highest = ranks.findIndex((rank) => rank?.place === 1 && rank.sharedBy === 1);
  const lowest = ranks.findIndex((rank) => rank?.place === among && rank.sharedBy === 1);
  if (highest < 0 || lowest < 0) return null;
  const gap = (values[highest]?.value ?? 0) - (values[lowest]?.value ?? 0);
  return gap >= SMALLEST_GAP ? { rates, highest, lowest, gap } : null;
};

const suggestionOf = ({ rates: { metric, areas }, highest, lowest }: Spread): Suggestion => {
  const [top, bottom] = [areas[highest]!, areas[lowest]!];
  const key = `areas:${metric.code}`;
  return {
    key,
    kind: 'areas',
    metric: metric.code,
    reason: `各地差距较大；分母少于${metric.minimumDenominator ?? 0}的地区没有参加比较。`,
    nodes: sentence(
      key,
      `${metric.title}总体为`,
      { metric: metric.code },
      `，其中${top.name}最高，为`,
      { metric: metric.code, region: top.region },
      `；${bottom.name}最低，为`,
      { metric: metric.code, region: bottom.region },
      '。',
    ),
  };
};

/** The highest and the lowest area of each rate, widest gap first; areas below the minimum denominator take no part. */
export const highestAndLowestAreas = (rates: readonly AreaRates[]): Suggestion[] =>
  rates
    .map(spreadOf)
    .filter((spread) => spread !== null)
    .sort((one, other) => other.gap - one.gap)
    .slice(0, MOST)
    .map(suggestionOf);
