import type { WorkingCalendar } from '#kit';
import type { Tx } from '#platform/db/database.ts';
import { shortMemory } from '#platform/db/short-memory.ts';

/** Every limit asks for it. */
const memory = shortMemory<'calendar', WorkingCalendar>({ lifeInMs: 10_000 });

/** Called after the calendar was changed. */
export const forgetCalendar = (): void => memory.forget();

/** The bureau's working calendar, kept for a few seconds. */
export const workingCalendar = async (tx: Tx): Promise<WorkingCalendar> => {
  const known = memory.get('calendar');
  if (known) return known;
  const days = await tx.selectFrom('calendar_day').select(['day', 'kind']).execute();
  const years = await tx.selectFrom('calendar_year').select('year').execute();
  const calendar: WorkingCalendar = {
    exceptions: new Map(days.map(({ day, kind }) => [day, kind === 'work' ? 'work' : 'rest'])),
    arrangedTo: `${lastOfRun(years.map(({ year }) => year))}-12-31`,
  };
  memory.set('calendar', calendar);
  return calendar;
};

/** The last year before the first gap: a due day beyond a gap rests on a year nobody entered. */
const lastOfRun = (years: readonly number[]): number => {
  const known = new Set(years);
  let last = Math.min(...years);
  while (known.has(last + 1)) last += 1;
  return last;
};
