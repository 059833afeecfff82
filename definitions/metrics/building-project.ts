import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('building-project', 'office');

export const buildingProjectMetrics = defineMetrics([
  count('projects-started', '开工项目', '进入开工阶段的项目数。', '个', { filter: eq('stage', 'started') }),
  count('projects-completed', '竣工项目', '进入竣工阶段的项目数。', '个', {
    filter: eq('stage', 'completed'),
  }),
  sum('funded', 'project-funds', '建设项目到位资金', '建设项目台账中本次到位资金的合计。', '元'),
  sum('paid', 'project-payments', '建设项目支付资金', '建设项目台账中本次支付资金的合计。', '元'),
]);
