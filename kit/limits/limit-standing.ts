import { daysBetween } from '../calendar-date.ts';
import { dueDay } from './due-day.ts';
import type { LimitEvent, LimitRule } from './limit.ts';
import { workingDaysBetween, type WorkingCalendar } from './working-calendar.ts';

/** green: in time · amber: due within `WARNING_DAYS` · red: overdue · grey: the clock does not run. */
export type Light = 'green' | 'amber' | 'red' | 'grey';

/** From so many days before the due day on, the light is amber. */
export const WARNING_DAYS = 3;

/** How a limit stands on a day. Days are in the limit's own unit; months are told in days. */
export interface LimitStanding {
  readonly state: 'not-started' | 'running' | 'suspended' | 'stopped';
  readonly light: Light;
  /** YYYY-MM-DD; null before the start and while suspended. */
  readonly dueOn: string | null;
  /** Whole days until the due day: 0 on the day itself, negative once it has passed. Null without a due day. */
  readonly daysLeft: number | null;
  /** The limit runs, and its due day lies beyond the years whose holidays are known: it may still move. */
  readonly isProvisional: boolean;
  /** Whether what stopped stopped in time; null while it has not. */
  readonly isInTime: boolean | null;
}

const daysToGo = ({ length }: LimitRule, calendar: WorkingCalendar, from: string, to: string): number => {
  if (length.unit !== 'working-day') return daysBetween(from, to);
  return from <= to ? workingDaysBetween(calendar, from, to) : -workingDaysBetween(calendar, to, from);
};

const lightOf = (daysLeft: number): Light =>
  daysLeft < 0 ? 'red' : daysLeft <= WARNING_DAYS ? 'amber' : 'green';

/** How a limit stands at the end of `today`. A limit that stopped stands as it did on the day it stopped. */
export const limitStanding = (
  rule: LimitRule,
  events: readonly LimitEvent[],
  calendar: WorkingCalendar,
  today: string,
): LimitStanding => {
  const still = { dueOn: null, daysLeft: null, isProvisional: false, isInTime: null, light: 'grey' } as const;
  if (!events.some(({ kind }) => kind === 'start')) return { ...still, state: 'not-started' };
  const stop = events.find(({ kind }) => kind === 'stop');
  const dueOn = dueDay(rule, events, calendar);
  // Stopped while suspended: the clock never ran out.
  if (dueOn === null)
    return { ...still, state: stop ? 'stopped' : 'suspended', isInTime: stop ? true : null };
  const day = stop?.on ?? today;
  const daysLeft = daysToGo(rule, calendar, day, dueOn);
  const isLate = day > dueOn;
  return {
    state: stop ? 'stopped' : 'running',
    // A weekend after the due day is no working day, and late all the same.
    light: stop ? 'grey' : isLate ? 'red' : lightOf(daysLeft),
    dueOn,
    daysLeft: isLate ? Math.min(daysLeft, -1) : daysLeft,
    isProvisional: stop === undefined && dueOn > calendar.arrangedTo,
    isInTime: stop ? !isLate : null,
  };
};
