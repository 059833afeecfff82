import { findCodeList } from '#definitions';
import { addDays, daysBetween, type Rhythm } from '#kit';
import { periodAround, periodTitle } from '#modules/periods';
import { festivalWindow } from './festival-windows.ts';

/** One period in which a ledger is reported; days inclusive, 'YYYY-MM-DD'. */
export interface DuePeriod {
  /** 2026年11月、2026年第47周、2026年八一. */
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** The last day on which it is in time. */
  readonly dueOn: string;
}

/** Monday of the week of a day; weeks begin on Monday, as offices count them. */
const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

/** Number of the week in its year by ISO 8601 (GB/T 7408), with the year it belongs to. */
const weekTitle = (monday: string): string => {
  const thursday = addDays(monday, 3);
  const first = mondayOf(`${thursday.slice(0, 4)}-01-04`);
  const weeks = daysBetween(first, monday) / 7 + 1;
  return `${thursday.slice(0, 4)}年第${weeks}周`;
};

/** The week, month or quarter of a day, without its due day. */
const around = (every: 'week' | 'month' | 'quarter', day: string): Omit<DuePeriod, 'dueOn'> => {
  if (every === 'week') {
    const from = mondayOf(day);
    return { title: weekTitle(from), from, to: addDays(from, 6) };
  }
  const { firstDay, lastDay } = periodAround(every, day);
  return { title: periodTitle(every, firstDay), from: firstDay, to: lastDay };
};

const festivals = (codes: readonly string[], day: string): Omit<DuePeriod, 'dueOn'>[] => {
  const thisYear = Number(day.slice(0, 4));
  const words = new Map(findCodeList('visit-occasion')?.entries.map(({ code, label }) => [code, label]));
  // Work for an early Spring Festival begins in December.
  return [thisYear - 1, thisYear, thisYear + 1]
    .flatMap((year) =>
      codes.flatMap((code) => {
        const window = festivalWindow(code, year);
        return window
          ? [{ title: `${year}年${words.get(code) ?? code}`, from: window[0], to: window[1] }]
          : [];
      }),
    )
    .filter(({ from }) => from <= day)
    .sort((one, other) => (one.from < other.from ? 1 : -1));
};

/** The period of a rhythm a day lies in, if any: between festivals there is none. */
export const duePeriodOf = (rhythm: Rhythm, day: string): DuePeriod | undefined => {
  const found =
    typeof rhythm.every === 'string'
      ? around(rhythm.every, day)
      : festivals(rhythm.every, day).find(({ to }) => day <= to);
  return found && { ...found, dueOn: addDays(found.to, rhythm.graceDays) };
};

/** The last so many periods that have begun, the latest first. */
export const recentPeriods = (rhythm: Rhythm, day: string, most: number): DuePeriod[] => {
  const withDue = (period: Omit<DuePeriod, 'dueOn'>): DuePeriod => ({
    ...period,
    dueOn: addDays(period.to, rhythm.graceDays),
  });
  if (typeof rhythm.every !== 'string') return festivals(rhythm.every, day).slice(0, most).map(withDue);
  const periods: DuePeriod[] = [];
  for (let at = day; periods.length < most; at = addDays(periods.at(-1)!.from, -1))
    periods.push(withDue(around(rhythm.every, at)));
  return periods;
};
