import type { WorkingCalendar } from '#kit';
import type { Tx } from '#platform/db/database.ts';

interface Kept {
  readonly calendar: WorkingCalendar;
  readonly readAt: number;
}

/** A change made in another process is felt after this long; one made here at once. */
const LIFE_IN_MS = 10_000;

let kept: Kept | undefined;

/** Called after the calendar was changed. */
export const forgetCalendar = (): void => {
  kept = undefined;
};

/** The bureau's working calendar, kept for a few seconds: every limit asks for it. */
export const workingCalendar = async (tx: Tx): Promise<WorkingCalendar> => {
  const now = Date.now();
  if (kept && now - kept.readAt < LIFE_IN_MS) return kept.calendar;
  const days = await tx.selectFrom('calendar_day').select(['day', 'kind']).execute();
  const years = await tx.selectFrom('calendar_year').select('year').execute();
  const calendar: WorkingCalendar = {
    exceptions: new Map(days.map(({ day, kind }) => [day, kind === 'work' ? 'work' : 'rest'])),
    arrangedTo: `${lastOfRun(years.map(({ year }) => year))}-12-31`,
  };
  kept = { calendar, readAt: now };
  return calendar;
};

/** The last year before the first gap: a due day beyond a gap rests on a year nobody entered. */
const lastOfRun = (years: readonly number[]): number => {
  const known = new Set(years);
  let last = Math.min(...years);
  while (known.has(last + 1)) last += 1;
  return last;
};
