import { defineMetrics, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('psychological-service', 'rights');

export const psychologicalServiceMetrics = defineMetrics([
  count('psychology-sessions', '开展心理服务', '心理服务台账的行数，一行一次。', '次', { slices: ['kind'] }),
  sum('persons', 'psychology-persons', '心理服务人次', '心理服务台账中“服务人次”的合计。', '人次'),
  count('psychology-lectures', '心理健康讲座和团辅', '心理健康讲座、团体辅导和技能培训的场数。', '场', {
    filter: oneOf('kind', ['lecture', 'group', 'training']),
  }),
]);
