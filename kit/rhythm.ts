import type { RegionLevel } from './region-code.ts';

/** How often a ledger is due, and from whom. A station with nothing to enter says so (零报告). */
export interface Rhythm {
  /** A calendar period, or the festivals whose weeks are reported: codes of visit-occasion. */
  readonly every: 'week' | 'month' | 'quarter' | readonly string[];
  /** Levels of the stations that report. */
  readonly levels: readonly RegionLevel[];
  /** Days after the end of a period until it is overdue. */
  readonly graceDays: number;
}
