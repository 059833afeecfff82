/** '2026-01-05' → 2026年1月5日: Arabic figures without leading zeros. */
export const officialDate = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};
