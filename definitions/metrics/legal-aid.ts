import { defineMetrics, eq, known, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('legal-aid', 'rights');

export const legalAidMetrics = defineMetrics([
  sum('persons', 'legal-persons', '法律服务人次', '法律服务台账中“服务人次”的合计。', '人次', {
    slices: ['kind'],
  }),
  sum('documents', 'legal-documents', '代写法律文书', '法律服务台账中“代写文书”的合计。', '件'),
  count('legal-services', '法律服务件数', '法律服务台账的行数，一行一件。', '件'),
  count('legal-replied', '法律服务已答复', '法律服务台账中已答复的件数。', '件', {
    filter: eq('isReplied', true),
  }),
  count('legal-rated', '法律服务已评价', '法律服务台账中服务对象作了评价的件数。', '件', {
    filter: known('rating'),
  }),
  count('legal-satisfied', '法律服务满意', '法律服务台账中评价为基本满意及以上的件数。', '件', {
    filter: oneOf('rating', ['very-satisfied', 'satisfied', 'fairly-satisfied']),
  }),
  count('legal-mediations', '人民调解', '服务类别为人民调解的件数。', '件', {
    filter: eq('kind', 'mediation'),
  }),
  {
    code: 'legal-reply-rate',
    title: '法律服务答复率',
    description: '已答复件数占法律服务件数的百分比。',
    unit: '%',
    line: 'rights',
    type: 'ratio',
    numerator: 'legal-replied',
    denominator: 'legal-services',
    minimumDenominator: 10,
  },
  {
    code: 'legal-satisfaction',
    title: '法律服务满意率',
    description: '评价为基本满意及以上的件数占已评价件数的百分比。',
    unit: '%',
    line: 'rights',
    type: 'ratio',
    numerator: 'legal-satisfied',
    denominator: 'legal-rated',
    minimumDenominator: 10,
  },
]);
