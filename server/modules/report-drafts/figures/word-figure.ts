import { rankFigures, wordChange, wordFigure, wordRank, wordShare, type FigureChip } from '#kit';
import type { FigureAttributes } from '#kit/report-document/index.ts';
import { getMetric, type FigureValue } from '#modules/metrics';

/** What a chip is worded from, once its values are there. */
export interface WordingValues {
  readonly value: number;
  readonly isForecast: boolean;
  /** Last year for changes, the whole for shares. */
  readonly base: number | null;
  /** For ranks: the figures of all areas of the same level, and which of them is this one. */
  readonly sisters: readonly FigureValue[];
  readonly own: number;
}

const SCALES = {
  none: 'plain',
  wan: 'ten-thousand-only',
  yi: 'ten-thousand',
} as const satisfies Record<FigureAttributes['scale'], FigureChip['scale']>;

const rankText = (metric: string, { sisters, own }: WordingValues): string => {
  const definition = getMetric(metric);
  const least = definition.type === 'ratio' ? (definition.minimumDenominator ?? 0) : 0;
  const ranks = rankFigures(sisters, least);
  return wordRank(ranks[own] ?? null, sisters[own] ?? { value: null });
};

const valueText = (attrs: FigureAttributes, values: WordingValues): string => {
  const { unit } = getMetric(attrs.metric);
  const shown = {
    unit,
    scale: SCALES[attrs.scale],
    ...(attrs.unit !== null && { shownUnit: attrs.unit }),
  };
  switch (attrs.compare) {
    case 'none':
      return wordFigure(values.value, { ...shown, wording: attrs.wording });
    case 'last-year-change':
      return wordChange(values.value, values.base, { ...shown, by: 'amount' });
    case 'last-year-rate':
      return wordChange(values.value, values.base, { ...shown, by: 'rate' });
    case 'rank':
      return rankText(attrs.metric, values);
    case 'share':
      return wordShare(values.value, values.base);
  }
};

/** A chip as it stands in the sentence; a forecast is marked by 预计 wherever it shows. */
export const wordChip = (attrs: FigureAttributes, values: WordingValues): string =>
  `${values.isForecast ? '预计' : ''}${valueText(attrs, values)}`;

/** Wordings that say why nothing can be said begin with a bracket. */
export const saysNothing = (text: string): boolean => text.replace(/^预计/, '').startsWith('（');
