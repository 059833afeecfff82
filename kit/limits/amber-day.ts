import { addDays } from '../calendar-date.ts';
import type { LimitRule } from './limit.ts';
import { WARNING_DAYS } from './limit-standing.ts';
import { workingDaysBetween, type WorkingCalendar } from './working-calendar.ts';

/** The first day on which the light of a limit due on `dueOn` is amber: stored, so that lists compare days alone. */
export const amberDay = ({ length }: LimitRule, dueOn: string, calendar: WorkingCalendar): string => {
  if (length.unit !== 'working-day') return addDays(dueOn, -WARNING_DAYS);
  let day = dueOn;
  while (workingDaysBetween(calendar, addDays(day, -1), dueOn) <= WARNING_DAYS) day = addDays(day, -1);
  return day;
};
