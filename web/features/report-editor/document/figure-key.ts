import type { FigureAttributes, FigureTableAttributes } from '#kit/report-document/figure-attributes.ts';

/** Chips that ask the same have the same key, whatever their ids: they are answered once. */
export const figureKey = (asked: FigureAttributes | FigureTableAttributes): string => {
  const { id: _, ...rest } = asked;
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
};
