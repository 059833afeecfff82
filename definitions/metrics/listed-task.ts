import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('listed-task', 'office');

export const listedTaskMetrics = defineMetrics([
  count('tasks-listed', '任务清单任务数', '任务清单台账的行数，一行一项。', '项'),
  count('tasks-done', '完成清单任务', '已完成的清单任务数，按列入日期计。', '项', {
    filter: eq('isDone', true),
  }),
  count('tasks-on-time', '按期完成清单任务', '按期完成的清单任务数，按列入日期计。', '项', {
    filter: eq('isOnTime', true),
  }),
  {
    code: 'task-done-rate',
    title: '清单任务完成率',
    description: '完成清单任务占任务清单任务数的百分比。',
    unit: '%',
    line: 'office',
    type: 'ratio',
    numerator: 'tasks-done',
    denominator: 'tasks-listed',
  },
]);
