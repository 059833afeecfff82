const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const WRITTEN = /^(?:1[89]|2\d)\d\d-\d\d-\d\d$/;

/** Whether the text is a day of the calendar written YYYY-MM-DD, between the years 1800 and 2999. */
export const isCalendarDate = (written: string): boolean => {
  if (!WRITTEN.test(written)) return false;
  const [year, month, day] = [+written.slice(0, 4), +written.slice(5, 7), +written.slice(8)];
  const days = month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day >= 1 && day <= days;
};

/** The day `days` after (before, when negative) a day written YYYY-MM-DD. */
export const addDays = (day: string, days: number): string => {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
};
