import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum, distinct } = metricsOfLedger('social-insurance', 'placement');

export const socialInsuranceMetrics = defineMetrics([
  distinct(
    'insurance-people',
    '受理社保接续人数',
    '社会保险接续台账中的申请人，同一人在一个时期内只算一次。',
  ),
  count('insurance-cases', '受理社保接续件数', '社会保险接续台账的行数，一行一件。', '件', {
    slices: ['kind'],
  }),
  count('insurance-done', '办结社保接续', '社会保险接续台账中已办结的件数。', '件', {
    filter: eq('isDone', true),
  }),
  sum('amount', 'insurance-make-up', '社保补缴金额', '社会保险接续台账中补缴金额的合计。', '元'),
  {
    code: 'insurance-done-rate',
    title: '社保接续办结率',
    description: '已办结件数占受理件数的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'insurance-done',
    denominator: 'insurance-cases',
    minimumDenominator: 10,
  },
]);
