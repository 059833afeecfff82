import { defineMetrics, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('central-task', 'office');

export const centralTaskMetrics = defineMetrics([
  count('central-tasks', '参加中心工作', '中心工作参与台账的行数，一行一次。', '次', { slices: ['kind'] }),
  sum('persons', 'central-task-persons', '参加中心工作人次', '中心工作参与台账中参加人数的合计。', '人次', {
    slices: ['kind'],
  }),
  sum(
    'households',
    'central-task-households',
    '中心工作联系户数',
    '中心工作参与台账中联系户数的合计。',
    '户',
  ),
]);
