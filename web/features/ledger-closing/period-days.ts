import dayjs from 'dayjs';
import type { Grain } from '../../api/closing.ts';

/** First and last day of the month, quarter or year a day lies in. */
export const periodDays = (grain: Grain, day: string): { from: string; to: string } => {
  const at = dayjs(day);
  const first =
    grain === 'year'
      ? at.startOf('year')
      : grain === 'month'
        ? at.startOf('month')
        : at.startOf('month').subtract(at.month() % 3, 'month');
  const months = grain === 'year' ? 12 : grain === 'month' ? 1 : 3;
  return {
    from: first.format('YYYY-MM-DD'),
    to: first.add(months, 'month').subtract(1, 'day').format('YYYY-MM-DD'),
  };
};
