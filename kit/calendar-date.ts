const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has, counted from 1; none for what is no month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

const WRITTEN = /^(?:1[89]|2\d)\d\d-\d\d-\d\d$/;

const partsOf = (day: string): [year: number, month: number, date: number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8)),
];

/** Whether the text is a day of the calendar written YYYY-MM-DD, between the years 1800 and 2999. */
export const isCalendarDate = (written: string): boolean => {
  if (!WRITTEN.test(written)) return false;
  const [year, month, date] = partsOf(written);
  return date >= 1 && date <= daysInMonth(year, month);
};

/** The day `days` after (before, when negative) a day written YYYY-MM-DD. */
export const addDays = (day: string, days: number): string => {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
};

/** Days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The same day `months` later, or the last day of that month when it has no such day (民法典 art. 202). */
export const addMonths = (day: string, months: number): string => {
  const [year, month, date] = partsOf(day);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const newDate = Math.min(date, daysInMonth(newYear, newMonth));
  return [newYear, newMonth, newDate]
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
};

/** The first day of the month a day lies in. */
export const monthStart = (day: string): string => `${day.slice(0, 8)}01`;

/** The last day of the month a day lies in. */
export const monthEnd = (day: string): string => {
  const [year, month] = partsOf(day);
  return `${day.slice(0, 8)}${daysInMonth(year, month)}`;
};

/** Whole years from birth to a day: who was born on 29 February completes one on the last day of it (民法典 art. 202). */
export const ageOn = (birthDate: string, day: string): number => {
  const years = partsOf(day)[0] - partsOf(birthDate)[0];
  return day < addMonths(birthDate, 12 * years) ? years - 1 : years;
};
