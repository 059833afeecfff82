import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('clean-government', 'office');

export const cleanGovernmentMetrics = defineMetrics([
  count('clean-government-activities', '廉政工作', '廉政工作台账的行数，一行一次。', '次', {
    slices: ['kind'],
  }),
  sum('persons', 'clean-talks', '廉政谈话人次', '谈心谈话和提醒谈话的参加人次合计。', '人次', {
    filter: oneOf('kind', ['talk', 'reminder']),
  }),
  sum('persons', 'clean-commitments', '签订廉政责任书', '签订责任书、承诺书的人次合计，一人一份。', '份', {
    filter: eq('kind', 'commitment'),
  }),
  sum('persons', 'clean-warned', '警示教育人次', '警示教育的参加人次合计。', '人次', {
    filter: eq('kind', 'warning'),
  }),
]);
