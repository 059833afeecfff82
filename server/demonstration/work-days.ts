import { addDays } from '#kit';
import type { Random } from './random.ts';

/** Offices rest on most Saturdays and Sundays; one draw in nine of a weekend day is kept. */
const WEEKEND_KEPT = 0.11;

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** The days of a period that lie in the given months (1–12), in order; every month when left out. */
export const daysOf = (from: string, to: string, months?: readonly number[]): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!months || months.includes(Number(day.slice(5, 7)))) days.push(day);
  }
  return days;
};

/** One of the days, seldom on a weekend. */
export const drawDay = (days: readonly string[], random: Random): string => {
  for (let tries = 0; tries < 8; tries += 1) {
    const day = random.choose(days);
    if (!isWeekend(day) || random.chance(WEEKEND_KEPT)) return day;
  }
  return random.choose(days);
};
