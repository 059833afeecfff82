import { z } from 'zod';
import { isCalendarDate } from './calendar-date.ts';

/** A day to count from or to, as it comes over the wire: one the calendar can be reckoned on from, between 1800 and 2999. */
export const CalendarDay = z.iso.date().refine(isCalendarDate, '请填1800年至2999年之间的日期。');
