import { MISSING_FIGURE } from './figure-wording.ts';
import { decimal, percentSaid } from './round-figure.ts';

/** What part a figure is of the whole: 占12.3%. A part of nothing, or one larger than the whole, is no share and is said so. */
export const wordShare = (part: number | null, whole: number | null): string => {
  if (part === null || whole === null) return MISSING_FIGURE;
  if (whole <= 0 || part < 0 || part > whole) return '（无法计算占比）';
  return `占${decimal(percentSaid((part * 100) / whole))}%`;
};
