export type PeriodGrain = 'month' | 'quarter' | 'year';

/** 2026年10月、2026年第四季度、2026年: the words for a closed period that begins on a day. */
export const periodTitle = (grain: PeriodGrain, firstDay: string): string => {
  const [year, month] = firstDay.split('-').map(Number) as [number, number];
  if (grain === 'year') return `${year}年`;
  if (grain === 'month') return `${year}年${month}月`;
  return `${year}年第${'一二三四'[Math.floor((month - 1) / 3)]}季度`;
};
