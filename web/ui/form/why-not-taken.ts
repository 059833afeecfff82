import { isCalendarDate } from '#kit/calendar-date.ts';

const DAY = /^(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})日?$/;

/** Why a day that was typed is not taken; null when it is. `last` is the last day that can be chosen. */
export const dayNotTaken = (typed: string, last?: string): string | null => {
  const words = typed.trim();
  if (words === '') return null;
  const [, year = '', month = '', day = ''] = DAY.exec(words) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isCalendarDate(written)) return `没有采用“${words}”：不是一个日期，请写成 2026-03-01。`;
  return last !== undefined && written > last ? `没有采用“${words}”：这一天还没有到。` : null;
};

/** A number as people write it: separators, the sign of money and its unit are left out. */
export const bareNumber = (typed: string): string => typed.replace(/[,，\s¥元]/g, '');

/** Why a number that was typed is not taken; null when it is. */
export const numberNotTaken = (typed: string): string | null =>
  Number.isNaN(Number(bareNumber(typed))) ? `没有采用“${typed.trim()}”：请填数字。` : null;
