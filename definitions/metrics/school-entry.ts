import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('school-entry', 'mutual-support');

export const schoolEntryMetrics = defineMetrics([
  count('school-entries', '申请军人子女入学', '军人子女入学台账的行数，一行一人。', '人', {
    slices: ['stage'],
  }),
  count('school-entries-settled', '落实军人子女入学', '军人子女入学台账中已落实的人数。', '人', {
    filter: eq('isSettled', true),
  }),
  {
    code: 'school-entry-rate',
    title: '军人子女入学落实率',
    description: '已落实人数占申请人数的百分比。',
    unit: '%',
    line: 'mutual-support',
    type: 'ratio',
    numerator: 'school-entries-settled',
    denominator: 'school-entries',
    minimumDenominator: 5,
    target: { atLeast: 100 },
  },
]);
