import { daysBetween, isCalendarDate, monthEnd } from '#kit';
import type { ReportDays } from '#kit/report-period.ts';

const QUARTER = /第?([一二三四1-4])季度/;
/** 前三季度, 一至三季度, 1—3季度: from the beginning of the year. */
const QUARTERS_TOGETHER = /(?:前|[一1](?:季度)?[-－—~～至到])([二三四2-4])个?季度/;
const FIRST_MONTHS = /前(\d{1,2})个月/;
const HALF = /(上|下)半年/;
const MONTHS = /(?<!\d)(\d{1,2})(?:月份?)?[-－—~～至](\d{1,2})月/;
const MONTH = /(?<!\d)(\d{1,2})月(?:份|工作|简报)/;
const CUT_OFF = /截[至止]到?(?:(20\d{2})年|今年)?(\d{1,2})月(?:份?(?:底|末)|(\d{1,2})日)/g;

/** Paragraphs in which a document says up to when it counts, whatever the day. */
const OPENING = 4;
/** Farther on, a cut-off in the last part of the days is that of the whole: what was done by June is told in one by December. */
const LAST_PART = 2 / 3;

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

/** The cut-off days a text names within some days, in the order of the text. */
const cutOffsIn = (text: string, year: number, { from, to }: ReportDays): string[] =>
  [...text.matchAll(CUT_OFF)].flatMap(([, cutYear, month = '', day]) => {
    if (!isMonth(Number(month)) || (cutYear && Number(cutYear) !== year)) return [];
    const first = firstDay(year, Number(month));
    const cutOff = day ? `${first.slice(0, 8)}${day.padStart(2, '0')}` : monthEnd(first);
    return isCalendarDate(cutOff) && cutOff >= from && cutOff <= to ? [cutOff] : [];
  });

/**
 * The days a document of a year reports on, as its title and text tell: 第三季度, 前三季度, 上半年, 10月份, else the whole
 * year, up to the day it names with 截至 in its opening, or late in those days farther on.
 */
export const daysOfDocument = (title: string, paragraphs: readonly string[], year: number): ReportDays => {
  const days = daysOfTitle(title, year);
  const cutOffs = paragraphs.map((text) => cutOffsIn(text, year, days));
  const length = daysBetween(days.from, days.to);
  const late = cutOffs
    .slice(OPENING)
    .flat()
    .filter((day) => daysBetween(days.from, day) >= length * LAST_PART);
  const to = cutOffs.slice(0, OPENING).flat()[0] ?? late.toSorted().at(-1) ?? days.to;
  return { ...days, to };
};
