import { MISSING_FIGURE } from './figure-wording.ts';

/** A figure of one area, to be ranked among its like. */
export interface RankedFigure {
  readonly value: number | null;
  /** For rates; a rate of few cases is shown but not ranked. */
  readonly denominator?: number | undefined;
}

/** Where a figure stands: 1 is the largest; equal figures share a place and the places after them stay empty. */
export interface Rank {
  readonly place: number;
  /** How many share the place, itself included. */
  readonly sharedBy: number;
  /** How many were ranked. */
  readonly among: number;
}

const counts = ({ value, denominator }: RankedFigure, minimumDenominator: number): boolean =>
  value !== null && (denominator === undefined || denominator >= minimumDenominator);

/**
 * The place of each figure, largest first; null where there is no figure, or its denominator is below the minimum.
 * Ranks of one metric and one period only.
 */
export const rankFigures = (
  figures: readonly RankedFigure[],
  minimumDenominator = 0,
): readonly (Rank | null)[] => {
  const ranked = figures.flatMap((figure) =>
    counts(figure, minimumDenominator) ? [figure.value as number] : [],
  );
  return figures.map((figure) => {
    if (!counts(figure, minimumDenominator)) return null;
    const value = figure.value as number;
    return {
      place: ranked.filter((other) => other > value).length + 1,
      sharedBy: ranked.filter((other) => other === value).length,
      among: ranked.length,
    };
  });
};

/** 居第3位, 并列第3位; a figure that is not ranked says why, and one alone has no place. */
export const wordRank = (rank: Rank | null, figure: RankedFigure): string => {
  if (figure.value === null) return MISSING_FIGURE;
  if (rank === null) return `（基数${figure.denominator ?? 0}偏小，不参与排序）`;
  if (rank.among < 2) return '（仅一个地区有记录，不排序）';
  return rank.sharedBy > 1 ? `并列第${rank.place}位` : `居第${rank.place}位`;
};
