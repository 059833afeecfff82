import { defineMetrics, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('community-duty', 'office');

export const communityDutyMetrics = defineMetrics([
  count('duty-shifts', '下沉社区值守', '社区值守台账的行数，一行一班次。', '班次', { slices: ['kind'] }),
  sum('persons', 'duty-persons', '社区值守人次', '社区值守台账中“值守人次”的合计。', '人次'),
  sum('forms', 'duty-forms', '录入入户登记表', '社区值守台账中“登记表”的合计。', '份'),
  sum('residents', 'duty-residents', '排查居民', '社区值守台账中“排查居民”的合计。', '人次'),
]);
