/** The calendar month of a day, the year of that day so far, and the same month one year before. */
export const periodsOf = (day: string) => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const monthOf = (y: number) => ({
    from: new Date(Date.UTC(y, month - 1, 1)).toISOString().slice(0, 10),
    to: new Date(Date.UTC(y, month, 0)).toISOString().slice(0, 10),
  });
  const dayBefore = `${year - 1}${day.slice(4)}`;
  const { from, to: lastYearEnd } = monthOf(year - 1);
  return {
    month: { from: monthOf(year).from, to: day },
    // As many days as have passed, so that both months are compared at the same pace.
    lastYear: { from, to: dayBefore < lastYearEnd ? dayBefore : lastYearEnd },
    yearSoFar: { from: `${year}-01-01`, to: day },
  };
};
