import { addMonths, monthEnd } from './calendar-date.ts';

/** Inclusive days a report speaks of; `to` is its cut-off day. */
export interface ReportDays {
  readonly from: string;
  readonly to: string;
}

/** Which periods a template is written for. A period not over yet ends at its cut-off day and still fits. */
export type ReportPeriodKind = 'month' | 'quarter' | 'year' | 'any';

const yearOf = (day: string): number => Number(day.slice(0, 4));
const monthOf = (day: string): number => Number(day.slice(5, 7));
const quarterOf = (day: string): number => Math.ceil(monthOf(day) / 3);

const isMonthEnd = (day: string): boolean => day === monthEnd(day);
const isYearStart = (day: string): boolean => day.endsWith('-01-01');

const startsPeriod = (kind: Exclude<ReportPeriodKind, 'any'>, from: string): boolean => {
  if (!from.endsWith('-01')) return false;
  if (kind === 'year') return isYearStart(from);
  return kind === 'month' || monthOf(from) % 3 === 1;
};

/** Whether days are a month, quarter or year, or the beginning of one up to the cut-off day. */
export const periodFits = (kind: ReportPeriodKind, { from, to }: ReportDays): boolean => {
  if (kind === 'any') return from <= to;
  if (from > to || yearOf(from) !== yearOf(to) || !startsPeriod(kind, from)) return false;
  if (kind === 'year') return true;
  return kind === 'month' ? monthOf(from) === monthOf(to) : quarterOf(from) === quarterOf(to);
};

const QUARTERS = ['一', '二', '三', '四'] as const;

const dayWords = (day: string): string => `${yearOf(day)}年${monthOf(day)}月${Number(day.slice(8))}日`;

const withinYear = ({ from, to }: ReportDays): string => {
  const [year, first, last] = [yearOf(from), monthOf(from), monthOf(to)];
  if (first === last) return `${year}年${first}月`;
  if (first === 1 && last === 12) return `${year}年`;
  if (first % 3 === 1 && last === first + 2) return `${year}年第${QUARTERS[quarterOf(from) - 1]}季度`;
  return `${year}年${first}—${last}月`;
};

/** The same days some years later; a month's end stays one. */
export const yearsOn = ({ from, to }: ReportDays, years: number): ReportDays => {
  const [first, last] = [from, to].map((day) => addMonths(day, years * 12)) as [string, string];
  return { from: first, to: isMonthEnd(to) ? monthEnd(last) : last };
};

/** The same days one year earlier, for comparison (同期): the whole of February stays the whole of it. */
export const yearBefore = (days: ReportDays): ReportDays => yearsOn(days, -1);

/** A period as titles write it: 2026年, 2026年第三季度, 2026年10月, 2026年1—11月, or with days where months are not whole. */
export const periodWords = (days: ReportDays): string => {
  const { from, to } = days;
  const isWhole = from.endsWith('-01') && isMonthEnd(to) && yearOf(from) === yearOf(to);
  if (isWhole) return withinYear(days);
  const end = dayWords(to);
  return `${dayWords(from)}至${yearOf(from) === yearOf(to) ? end.slice(5) : end}`;
};

/** What a sentence about the period begins with: 全年, 今年以来 for a year not over, 本季度, 本月, else 本期. */
export const termWords = (days: ReportDays): string => {
  if (periodFits('month', days)) return '本月';
  if (periodFits('quarter', days)) return '本季度';
  if (!periodFits('year', days)) return '本期';
  return days.to.endsWith('-12-31') ? '全年' : '今年以来';
};

/** 截至11月底, or 截至11月22日 within a month. */
export const cutOffWords = ({ to }: ReportDays): string =>
  `截至${monthOf(to)}月${isMonthEnd(to) ? '底' : `${Number(to.slice(8))}日`}`;
