import { isCalendarDate, monthEnd } from '#kit';
import type { ReportDays } from '#kit/report-period.ts';

const QUARTER = /第?([一二三四1-4])季度/;
/** 前三季度, 一至三季度, 1—3季度: from the beginning of the year. */
const QUARTERS_TOGETHER = /(?:前|[一1](?:季度)?[-－—~～至到])([二三四2-4])个?季度/;
const FIRST_MONTHS = /前(\d{1,2})个月/;
const HALF = /(上|下)半年/;
const MONTHS = /(?<!\d)(\d{1,2})(?:月份?)?[-－—~～至](\d{1,2})月/;
const MONTH = /(?<!\d)(\d{1,2})月(?:份|工作|简报)/;
const CUT_OFF = /截至(?:(20\d{2})年)?(\d{1,2})月(?:底|末|(\d{1,2})日)/;

/** Paragraphs in which a document says up to when it counts. */
const OPENING = 4;

const firstDay = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

const months = (year: number, first: number, last: number): ReportDays => ({
  from: firstDay(year, first),
  to: monthEnd(firstDay(year, last)),
});

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

const quarterOf = (written: string): number => '一二三四'.indexOf(written) + 1 || Number(written);

const daysOfTitle = (title: string, year: number): ReportDays => {
  const [, lastQuarter] = QUARTERS_TOGETHER.exec(title) ?? [];
  if (lastQuarter) return months(year, 1, quarterOf(lastQuarter) * 3);
  const [, quarter] = QUARTER.exec(title) ?? [];
  if (quarter) return months(year, quarterOf(quarter) * 3 - 2, quarterOf(quarter) * 3);
  const [, half] = HALF.exec(title) ?? [];
  if (half) return half === '上' ? months(year, 1, 6) : months(year, 7, 12);
  const [first, last] = (MONTHS.exec(title) ?? []).slice(1).map(Number);
  if (first && last && isMonth(first) && isMonth(last) && first <= last) return months(year, first, last);
  const upTo = Number(FIRST_MONTHS.exec(title)?.[1]);
  if (isMonth(upTo)) return months(year, 1, upTo);
  const month = Number(MONTH.exec(title)?.[1]);
  return isMonth(month) ? months(year, month, month) : months(year, 1, 12);
};

/**
 * The days a document of a year reports on, as its title and opening tell: 第三季度, 前三季度, 上半年, 10月份, else the
 * whole year, up to the day it names with 截至.
 */
export const daysOfDocument = (title: string, paragraphs: readonly string[], year: number): ReportDays => {
  const days = daysOfTitle(title, year);
  for (const text of paragraphs.slice(0, OPENING)) {
    const [, cutYear, month, day] = CUT_OFF.exec(text) ?? [];
    if (!month || !isMonth(Number(month)) || (cutYear && Number(cutYear) !== year)) continue;
    const to = day
      ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      : monthEnd(firstDay(year, Number(month)));
    if (isCalendarDate(to) && to >= days.from && to <= days.to) return { ...days, to };
  }
  return days;
};
