import { addDays, addMonths, monthEnd, monthStart } from '#kit';

/** Inclusive business days, 'YYYY-MM-DD'. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The first day there is: a stock counts everything since. */
export const EVER = '0001-01-01';

/** A period as whole months and what they miss or hold too much. */
export interface RoundedPeriod {
  /** First days of the first and last month, or null when the period touches less than half of any month. */
  readonly months: Period | null;
  /** Days of the period outside those months. */
  readonly counted: readonly Period[];
  /** Days of those months outside the period. */
  readonly taken: readonly Period[];
}

/** The first day of the month after. */
const nextMonth = (day: string): string => addMonths(monthStart(day), 1);

const dayOfMonth = (day: string): number => Number(day.slice(8));

/**
 * Rounds a period to months, so that few days are left to be counted singly: 2026-01-15…2026-04-10 → February and March
 * with the days before and after; …2026-04-27 → February to April, less the days from the 28th on.
 */
export const roundToMonths = ({ from, to }: Period): RoundedPeriod => {
  const MIDDLE = 15;
  const first = dayOfMonth(from) <= MIDDLE ? monthStart(from) : nextMonth(from);
  const afterLast = to === monthEnd(to) || dayOfMonth(to) > MIDDLE ? nextMonth(to) : monthStart(to);
  if (first >= afterLast) return { months: null, counted: [{ from, to }], taken: [] };
  const counted: Period[] = [];
  const taken: Period[] = [];
  if (from < first) counted.push({ from, to: addDays(first, -1) });
  if (first < from) taken.push({ from: first, to: addDays(from, -1) });
  if (to >= afterLast) counted.push({ from: afterLast, to });
  if (to < addDays(afterLast, -1)) taken.push({ from: addDays(to, 1), to: addDays(afterLast, -1) });
  return { months: { from: first, to: monthStart(addDays(afterLast, -1)) }, counted, taken };
};

/** The code of a calendar month 202603, quarter 20261 or year 2026 when the period is exactly one, else null. */
export const calendarPeriod = ({ from, to }: Period): number | null => {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (from !== monthStart(from)) return null;
  const ends = (months: number): boolean => addDays(addMonths(from, months), -1) === to;
  if (ends(1)) return year * 100 + month;
  if (month % 3 === 1 && ends(3)) return year * 10 + (month + 2) / 3;
  return month === 1 && ends(12) ? year : null;
};
