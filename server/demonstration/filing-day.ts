import { addDays, daysBetween } from '#kit';
import type { Random } from './random.ts';

/** 建档立卡 began in 2019: most files were made in the first years, some later, a few in the last year and a half. */
const FIRST_FILING = '2019-03-01';

/** The day the file was made: soon after the discharge for those who came home since 2019. */
export const filingDay = (dischargedOn: string | undefined, today: string, random: Random): string => {
  if (dischargedOn !== undefined && dischargedOn > FIRST_FILING) {
    const filed = addDays(dischargedOn, 3 + random.pick(27));
    return filed > today ? today : filed;
  }
  const span = daysBetween(FIRST_FILING, today);
  // The square of a draw lies mostly near the beginning.
  return addDays(FIRST_FILING, Math.floor(span * random.next() ** 2.5));
};
