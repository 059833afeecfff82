import { defineMetrics, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('practical-matter', 'office');

export const practicalMatterMetrics = defineMetrics([
  count('practical-matters', '为退役军人办实事', '为民办实事台账的行数，一行一件。', '件', {
    slices: ['kind'],
  }),
  sum(
    'beneficiaries',
    'practical-beneficiaries',
    '办实事惠及人次',
    '为民办实事台账中“受益人次”的合计。',
    '人次',
  ),
]);
