const SHANGHAI = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
const HOUR_IN_MS = 3_600_000;

let last = { hour: Number.NaN, day: '' };

/**
 * The date in Shanghai, 'YYYY-MM-DD', now or at `moment`. Days begin with an hour there, so that within one hour the date is
 * worked out once: a request asks for it many times.
 */
export const today = (moment: Date = new Date()): string => {
  const hour = Math.floor(moment.getTime() / HOUR_IN_MS);
  if (hour !== last.hour) last = { hour, day: SHANGHAI.format(moment) };
  return last.day;
};
