import { defineMetrics } from '#kit';

export const visitMetrics = defineMetrics([
  {
    code: 'visit-persons',
    title: '走访慰问人次',
    description: '走访慰问台账中“慰问人数”的合计，同一人走访几次算几人次，不含驻军单位。',
    unit: '人次',
    line: 'benefits',
    type: 'simple',
    source: { kind: 'ledger', ledger: 'visit' },
    measure: { kind: 'sum', field: 'persons' },
    slices: ['occasion', 'audience'],
  },
]);
