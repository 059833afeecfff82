import dayjs from 'dayjs';
import { regionLevel } from '#kit/region-code.ts';
import { periodFits, type ReportDays } from '#kit/report-period.ts';
import type { ReportTemplate } from '../../api/reports.ts';

/** The templates an area can be written by; a station's own come before those of bureaus. */
export const templatesFor = (
  templates: readonly ReportTemplate[],
  region: number | undefined,
): readonly ReportTemplate[] => {
  if (region === undefined) return templates;
  const level = regionLevel(region);
  const fitting = templates.filter(({ levels }) => levels.length === 0 || levels.includes(level));
  if (level !== 'township' && level !== 'village') return fitting;
  return fitting.toSorted((left, right) => right.levels.length - left.levels.length);
};

/** A year, as far as it has come: nobody can report what has not happened yet. */
export const yearSoFar = (year: number, today: string): ReportDays => {
  const end = `${year}-12-31`;
  return { from: `${year}-01-01`, to: end < today ? end : today };
};

/** The month or quarter a brief of today is about: the one that runs once most of it has passed, else the last. */
const latest = (months: 1 | 3, today: string): ReportDays => {
  const now = dayjs(today);
  const first = now.startOf('month').subtract(now.month() % months, 'month');
  const next = first.add(months, 'month');
  if (now.diff(first, 'day') * 2 >= next.diff(first, 'day'))
    return { from: first.format('YYYY-MM-DD'), to: today };
  return {
    from: first.subtract(months, 'month').format('YYYY-MM-DD'),
    to: first.subtract(1, 'day').format('YYYY-MM-DD'),
  };
};

/** Days a template is written for: those chosen where they fit, else the latest of its kind. */
export const daysFor = (
  { periods }: Pick<ReportTemplate, 'periods'>,
  chosen: ReportDays,
  today: string,
): ReportDays => {
  if (periods.some((kind) => periodFits(kind, chosen))) return chosen;
  if (periods.includes('month')) return latest(1, today);
  if (periods.includes('quarter')) return latest(3, today);
  return yearSoFar(dayjs(today).year(), today);
};
