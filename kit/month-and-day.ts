/** A day as people say it within a year: 11月5日. */
export const monthAndDay = (day: string): string => {
  const [, month, date] = day.split('-').map(Number);
  return `${month}月${date}日`;
};
