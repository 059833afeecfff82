import { yearBefore } from '#kit';

/** The month and the year of a day, both so far, and the same days of that month one year before: the same pace. */
export const periodsOf = (day: string) => {
  const month = { from: `${day.slice(0, 7)}-01`, to: day };
  return { month, lastYear: yearBefore(month), yearSoFar: { from: `${day.slice(0, 4)}-01-01`, to: day } };
};
