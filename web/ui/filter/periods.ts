import type { Dayjs } from 'dayjs';

export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

const FORMAT = 'YYYY-MM-DD';

const period = (label: string, from: Dayjs, to: Dayjs): Period => ({
  label,
  from: from.format(FORMAT),
  to: to.format(FORMAT),
});

const quarterStart = (day: Dayjs) => day.month(day.month() - (day.month() % 3)).startOf('month');

/** The periods a bureau reports on, seen from one day. Current ones run to their last day. */
export const periodPresets = (today: Dayjs): readonly Period[] => {
  const quarter = quarterStart(today);
  const lastYear = today.subtract(1, 'year');
  return [
    period('本月', today.startOf('month'), today.endOf('month')),
    period('上月', today.subtract(1, 'month').startOf('month'), today.subtract(1, 'month').endOf('month')),
    period('本季', quarter, quarter.add(2, 'month').endOf('month')),
    period('上季', quarter.subtract(3, 'month'), quarter.subtract(1, 'day')),
    period('今年以来', today.startOf('year'), today),
    period('本年', today.startOf('year'), today.endOf('year')),
    period('上年', lastYear.startOf('year'), lastYear.endOf('year')),
  ];
};
