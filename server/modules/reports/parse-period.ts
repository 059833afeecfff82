import { isCalendarDate, monthEnd } from '#kit';
import { Problem } from '#platform/errors/problem.ts';

export interface ReportPeriod {
  readonly from: string;
  readonly to: string;
}

const monthOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

const months = (year: number, first: number, last: number): ReportPeriod => ({
  from: monthOf(year, first),
  to: monthEnd(monthOf(year, last)),
});

const read = (written: string): ReportPeriod | undefined => {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(written) ?? [];
  if (from && to) return isCalendarDate(from) && isCalendarDate(to) && from <= to ? { from, to } : undefined;
  const [, year, quarter, month] = /^(\d{4})(?:Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(written) ?? [];
  if (!year) return undefined;
  if (quarter) return months(Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3);
  return month ? months(Number(year), Number(month), Number(month)) : months(Number(year), 1, 12);
};

/**
 * Reads a period: 2026, 2026Q3, 2026-06 or 2026-01-01..2026-11-30. One that is not over ends at `today`, the cut-off.
 * Throws Problem invalid on anything else, and for a period that has not begun.
 */
export const parsePeriod = (written: string, today: string): ReportPeriod => {
  const period = read(written.trim());
  if (!period) {
    throw new Problem('invalid', 'report-period', `看不懂时段“${written}”。`, {
      advice: '请写年份 2026、季度 2026Q3、月份 2026-06，或起止日期 2026-01-01..2026-11-30。',
    });
  }
  if (period.from > today) {
    throw new Problem('invalid', 'report-period', `时段“${written}”还没有开始，没有可统计的记录。`);
  }
  return period.to > today ? { ...period, to: today } : period;
};
