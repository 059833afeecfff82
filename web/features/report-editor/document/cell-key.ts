import type { CellFigure } from '#kit/report-document/desk-contracts.ts';

/** What a cell asks, as one string: cells that ask the same are one figure. */
export const cellKey = ({ metric, slice, region, from, to }: CellFigure): string =>
  [metric, slice, region, from, to].join(' ');
