import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('public-promise', 'office');

export const publicPromiseMetrics = defineMetrics([
  count('promises', '公开承诺事项', '公开承诺事项台账的行数，一行一件。', '件'),
  count('promises-delivered', '兑现承诺事项', '已兑现的承诺事项数，按承诺日期计。', '件', {
    filter: eq('isDelivered', true),
  }),
  {
    code: 'promise-delivery-rate',
    title: '承诺事项兑现率',
    description: '兑现承诺事项占公开承诺事项的百分比。',
    unit: '%',
    line: 'office',
    type: 'ratio',
    numerator: 'promises-delivered',
    denominator: 'promises',
    target: { atLeast: 100 },
  },
]);
