import { addDays } from '../calendar-date.ts';

/**
 * Which days are worked: Monday to Friday, except as the State Council arranges each year
 * (全国年节及纪念日放假办法 and the yearly 部分节假日安排的通知). The bureau edits the exceptions.
 */
export interface WorkingCalendar {
  /** Days on which the rule of the week does not hold: a weekday of rest, a weekend day that is worked (调休). */
  readonly exceptions: ReadonlyMap<string, 'rest' | 'work'>;
  /** The last day of the last year whose arrangement is known; due days after it are provisional. */
  readonly arrangedTo: string;
}

const SATURDAY = 6;
const SUNDAY = 0;

const isWeekend = (day: string): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
};

/** Whether a day (YYYY-MM-DD) is worked. */
export const isWorkingDay = ({ exceptions }: WorkingCalendar, day: string): boolean => {
  const exception = exceptions.get(day);
  return exception === undefined ? !isWeekend(day) : exception === 'work';
};

/** The day itself when it is worked, else the first worked day after it. */
export const workingDayFrom = (calendar: WorkingCalendar, day: string): string => {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = addDays(at, 1);
  return at;
};

/** How many of the days after `from` up to and including `to` are worked; 0 when `to` is not later. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: string, to: string): number => {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) count += 1;
  return count;
};
