import type { Span } from '../define-rule.ts';

/** What the title of a document says of the time it is about. */
export interface Head {
  readonly block: number;
  readonly title: string;
  readonly year: number;
  readonly isSummary: boolean;
}

/** A year that does not belong to the time a document is about, with what to say of it. */
export interface YearLeft extends Span {
  readonly message: string;
  /** The block of the title. */
  readonly head: number;
}

/** A year of a paragraph that is not the one the title has. */
export const left = (
  head: Head,
  { block, start, end }: Span,
  said: number,
  titled: number = head.year,
): YearLeft => ({
  block,
  start,
  end,
  head: head.block,
  message: `标题是${titled}年，这里写的是${said}年。`,
});

const MOST_YEARS = 3;

/** Whether a year is near enough to the title's to have been left over. */
export const isLately = (said: number, year: number): boolean => said >= year - MOST_YEARS;
