import { addMonths, monthEnd, monthStart } from '#kit';

export type PeriodGrain = 'month' | 'quarter' | 'year';

/** 2026年10月、2026年第四季度、2026年: the words for a closed period that begins on a day. */
export const periodTitle = (grain: PeriodGrain, firstDay: string): string => {
  const [year, month] = firstDay.split('-').map(Number) as [number, number];
  if (grain === 'year') return `${year}年`;
  if (grain === 'month') return `${year}年${month}月`;
  return `${year}年第${'一二三四'[Math.floor((month - 1) / 3)]}季度`;
};

/** First and last day of the month, quarter or year a day lies in. */
export const periodAround = (grain: PeriodGrain, day: string): { firstDay: string; lastDay: string } => {
  const month = Number(day.slice(5, 7));
  const first = grain === 'year' ? 1 : grain === 'month' ? month : month - ((month - 1) % 3);
  const length = grain === 'year' ? 12 : grain === 'month' ? 1 : 3;
  const firstDay = addMonths(monthStart(day), first - month);
  return { firstDay, lastDay: monthEnd(addMonths(firstDay, length - 1)) };
};
