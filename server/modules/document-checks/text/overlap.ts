import type { Span } from '../define-rule.ts';

/** A part of one text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches of one text have characters in common. */
export const overlap = (one: Stretch, other: Stretch): boolean =>
  one.start < other.end && other.start < one.end;

/** Whether two parts of a document have characters in common. */
export const spansOverlap = (one: Span, other: Span): boolean =>
  one.block === other.block && overlap(one, other);
