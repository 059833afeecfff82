import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('pension-payment', 'benefits');

export const pensionPaymentMetrics = defineMetrics([
  sum('amount', 'pension-amount', '发放抚恤和生活补助', '抚恤补助资金发放台账中发放金额的合计。', '元', {
    slices: ['category'],
  }),
  sum(
    'persons',
    'pension-persons',
    '发放抚恤和生活补助人次',
    '抚恤补助资金发放台账中发放人次的合计，一人一月算一人次。',
    '人次',
    { slices: ['category'] },
  ),
  sum('due', 'pension-due', '应发抚恤和生活补助人次', '抚恤补助资金发放台账中应发人次的合计。', '人次'),
  count('pension-runs', '抚恤补助发放批次', '抚恤补助资金发放台账的行数，一行一批。', '批'),
  count('pension-runs-on-time', '按时发放批次', '抚恤补助资金发放台账中按时发放的批数。', '批', {
    filter: eq('isOnTime', true),
  }),
  {
    code: 'pension-paid-rate',
    title: '抚恤补助发放率',
    description: '发放人次占应发人次的百分比。',
    unit: '%',
    line: 'benefits',
    type: 'ratio',
    numerator: 'pension-persons',
    denominator: 'pension-due',
    minimumDenominator: 20,
    target: { atLeast: 100 },
  },
  {
    code: 'pension-on-time-rate',
    title: '抚恤补助按时发放率',
    description: '按时发放批次占发放批次的百分比。',
    unit: '%',
    line: 'benefits',
    type: 'ratio',
    numerator: 'pension-runs-on-time',
    denominator: 'pension-runs',
    minimumDenominator: 12,
    target: { atLeast: 100 },
  },
]);
