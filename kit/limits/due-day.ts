import { addDays, addMonths } from '../calendar-date.ts';
import type { LimitEvent, LimitLength, LimitRule } from './limit.ts';
import { isWorkingDay, workingDayFrom, type WorkingCalendar } from './working-calendar.ts';

/** Days that do not count: after `from`, up to and including `to`. */
interface Pause {
  readonly from: string;
  readonly to: string;
}

const pausesOf = (events: readonly LimitEvent[]): Pause[] => {
  const pauses: Pause[] = [];
  let from: string | null = null;
  for (const { kind, on } of events) {
    if (kind === 'suspend') from = on;
    if (kind === 'resume' && from !== null) {
      pauses.push({ from, to: on });
      from = null;
    }
  }
  return pauses;
};

const isPaused = (pauses: readonly Pause[], day: string): boolean =>
  pauses.some(({ from, to }) => day > from && day <= to);

/** The day on which `count` counted days after `from` have passed. */
const afterCounted = (from: string, count: number, counts: (day: string) => boolean): string => {
  let day = from;
  for (let counted = 0; counted < count;) {
    day = addDays(day, 1);
    if (counts(day)) counted += 1;
  }
  return day;
};

/** Goes on from `from` by one length, passing over the pauses. */
const goOn = (
  calendar: WorkingCalendar,
  pauses: readonly Pause[],
  from: string,
  { unit, count }: LimitLength,
): string => {
  const runs = (day: string): boolean => !isPaused(pauses, day);
  if (unit === 'working-day')
    return afterCounted(from, count, (day) => runs(day) && isWorkingDay(calendar, day));
  if (unit === 'day') return afterCounted(from, count, runs);
  // A month is not a number of days: each day lost to a pause is added behind it.
  let due = addMonths(from, count);
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) if (!runs(day)) due = addDays(due, 1);
  return due;
};

/**
 * The last day of a limit, before it is looked at whether that is a day of rest. The day it starts on does not count
 * (民法典 art. 201); a day of suspension still counts, the day of resuming does not. Null while it is suspended.
 */
export const lastDay = (
  { length }: LimitRule,
  events: readonly LimitEvent[],
  calendar: WorkingCalendar,
): string | null => {
  const start = events.find(({ kind }) => kind === 'start');
  if (start === undefined) return null;
  const turn = events.findLast(({ kind }) => kind === 'suspend' || kind === 'resume');
  if (turn?.kind === 'suspend') return null;
  const lengths = [length, ...events.flatMap((event) => (event.kind === 'extend' ? [event.by] : []))];
  const pauses = pausesOf(events);
  return lengths.reduce((from, one) => goOn(calendar, pauses, from, one), start.on);
};

/** The due day of a limit: a last day of rest moves to the day work begins again (民法典 art. 203). */
export const dueDay = (
  rule: LimitRule,
  events: readonly LimitEvent[],
  calendar: WorkingCalendar,
): string | null => {
  const last = lastDay(rule, events, calendar);
  return last === null || rule.rollsOver === false ? last : workingDayFrom(calendar, last);
};
