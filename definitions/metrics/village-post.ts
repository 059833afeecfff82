import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { distinct } = metricsOfLedger('village-post', 'guidance');

export const villagePostMetrics = defineMetrics([
  distinct('village-secretaries', '新任“兵支书”', '本期任职的退役军人村（社区）党组织书记人数。', {
    filter: eq('post', 'secretary'),
  }),
  distinct(
    'village-committee-members',
    '新任村（社区）“两委”成员',
    '本期任职的退役军人村（社区）“两委”成员人数，含书记。',
  ),
]);
