import { metrics } from '#definitions';
import { regionRange, yearBefore, type MetricDefinition, type RatioMetric } from '#kit';
import type { FiguresAnswer } from '#kit/report-document/index.ts';
import { maySeeFigure, metricValues } from '#modules/metrics';
import { findRegions } from '#modules/regions';
import { getDraft, resolveFigures, type DraftRef } from '#modules/report-drafts';
import type { Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { changesSinceLastYear } from './changes-since-last-year.ts';
import { highestAndLowestAreas, type AreaRates } from './highest-and-lowest-areas.ts';
import type { Suggestion } from './suggestion.ts';
import { targetsReached } from './targets-reached.ts';

/** A suggestion with the values its chips have now. */
export interface ResolvedSuggestion extends Suggestion {
  /** The sentence as it reads. */
  readonly text: string;
  readonly figures: FiguresAnswer['figures'];
}

interface Place {
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

/** Rates are compared between areas where a smallest denominator is set: without one, chance would win. */
const isRanked = (metric: MetricDefinition): metric is RatioMetric =>
  metric.type === 'ratio' && (metric.minimumDenominator ?? 0) > 0;

const areaRates = async (tx: Tx, scope: Scope, { region, from, to }: Place): Promise<AreaRates[]> => {
  const areas = await findRegions(tx, { parent: region, areas: [regionRange(region)] });
  const rates = metrics.filter(isRanked).filter(({ code }) => maySeeFigure(scope, code, region));
  const queries = rates.flatMap(({ code }) =>
    areas.map((area) => ({ metric: code, region: area.code, from, to })),
  );
  const values = await metricValues(tx, queries);
  return rates.map((metric, at) => ({
    metric,
    areas: areas.map(({ code, name }, index) => ({
      region: code,
      name,
      value: values[at * areas.length + index]!,
    })),
  }));
};

const compared = async (tx: Tx, scope: Scope, place: Place) => {
  const { region, from, to } = place;
  const visible = metrics.filter(({ code }) => maySeeFigure(scope, code, region));
  const ask = (days: { from: string; to: string }) =>
    visible.map(({ code }) => ({ metric: code, region, ...days }));
  const values = await metricValues(tx, [...ask({ from, to }), ...ask(yearBefore({ from, to }))]);
  return visible.map((metric, at) => ({
    metric,
    now: values[at]!,
    before: values[visible.length + at]!,
  }));
};

/**
 * Sentences a report could hold, from its own figures: biggest changes, targets reached or missed, highest and lowest
 * areas. Every number is a chip; one whose chip cannot be shown is left out. Open the transaction as a snapshot.
 */
export const suggestSentences = async (
  tx: Tx,
  scope: Scope,
  ref: DraftRef,
): Promise<ResolvedSuggestion[]> => {
  const draft = await getDraft(tx, 'report', ref);
  const place = { region: draft.region_code, from: draft.period_from, to: draft.period_to };
  const items = await compared(tx, scope, place);
  const offered = [
    ...targetsReached(items),
    ...changesSinceLastYear(items),
    ...highestAndLowestAreas(await areaRates(tx, scope, place)),
  ];
  const chips = offered.map(({ nodes }) =>
    nodes.flatMap((node) => (node.type === 'figure' ? [node.attrs] : [])),
  );
  const setting = { ...place, forecastTo: null };
  const { figures } = await resolveFigures(tx, scope, setting, { figures: chips.flat(), tables: [] });
  let used = 0;
  return offered.flatMap((suggestion, at) => {
    const own = figures.slice(used, (used += chips[at]!.length));
    if (own.some(({ missing }) => missing !== null)) return [];
    let next = 0;
    const text = suggestion.nodes
      .map((node) => (node.type === 'text' ? node.text : own[next++]!.text))
      .join('');
    return [{ ...suggestion, text, figures: own }];
  });
};

/** One suggestion still called for by the figures. Throws Problem not-found. */
export const getSuggestion = async (
  tx: Tx,
  scope: Scope,
  ref: DraftRef,
  key: string,
): Promise<ResolvedSuggestion> => {
  const found = (await suggestSentences(tx, scope, ref)).find((one) => one.key === key);
  if (found) return found;
  throw new Problem('not-found', 'suggestion-unknown', '这条建议已经不适用，数字可能刚刚有变化。', {
    advice: '请刷新建议后再试。',
  });
};
