import { addDays } from '#kit';

const LUNAR = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** The day of a year on which the n-th day of a lunar month falls; leap months are not asked for. */
const lunarDay = (year: number, month: number, day: number): string => {
  for (let at = `${year}-01-15`; at < `${year}-12-31`; at = addDays(at, 1)) {
    if (LUNAR.format(Date.parse(at)) === `${month}/${day}`) return at;
  }
  return `${year}-06-30`;
};

/** First and last day, both included. */
export type Window = readonly [from: string, to: string];

const before = (day: string, days: number): Window => [addDays(day, -days), day];

const WINDOWS: Readonly<Record<string, (year: number) => Window>> = {
  'spring-festival': (year) => before(lunarDay(year, 1, 1), 25),
  qingming: (year) => before(`${year}-04-05`, 12),
  'dragon-boat': (year) => before(lunarDay(year, 5, 5), 10),
  'party-day': (year) => before(`${year}-07-01`, 12),
  'army-day': (year) => before(`${year}-08-01`, 18),
  'mid-autumn': (year) => before(lunarDay(year, 8, 15), 10),
  'martyrs-day': (year) => before(`${year}-09-30`, 10),
  'national-day': (year) => before(`${year}-10-01`, 8),
  'double-ninth': (year) => before(lunarDay(year, 9, 9), 8),
};

const known = new Map<string, Window>();

/** When the work of an occasion is done in a year, for occasions bound to a festival. */
export const festivalWindow = (occasion: string, year: number): Window | undefined => {
  const make = WINDOWS[occasion];
  if (!make) return undefined;
  const key = `${occasion} ${year}`;
  const window = known.get(key) ?? make(year);
  known.set(key, window);
  return window;
};
