import { defineMetrics, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('inspection', 'office');

export const inspectionMetrics = defineMetrics([
  count('inspections', '督查检查', '督查检查台账的行数，一行一次。', '次', { slices: ['kind', 'level'] }),
  sum('problems', 'problems-found', '检查发现问题', '督查检查台账中发现问题的合计。', '个', {
    slices: ['kind'],
  }),
  sum('mended', 'problems-mended', '整改问题', '督查检查台账中已整改问题的合计。', '个', {
    slices: ['kind'],
  }),
  {
    code: 'problem-mending-rate',
    title: '问题整改率',
    description: '整改问题占检查发现问题的百分比。',
    unit: '%',
    line: 'office',
    type: 'ratio',
    numerator: 'problems-mended',
    denominator: 'problems-found',
    minimumDenominator: 10,
  },
]);
