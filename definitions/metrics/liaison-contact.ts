import { defineMetrics, eq, known, metricsOfLedger, oneOf } from '#kit';

const { count, distinct } = metricsOfLedger('liaison-contact', 'stations');

export const liaisonContactMetrics = defineMetrics([
  distinct(
    'contacted-people',
    '联系服务对象人数',
    '常态化联系台账中的服务对象，同一人在一个时期内只算一次。',
  ),
  count('contacts', '联系服务人次', '常态化联系台账的行数，一行一人次。', '人次', {
    slices: ['way', 'class'],
  }),
  count('contacts-at-door', '入户走访联系', '联系方式为入户走访的人次。', '人次', {
    filter: eq('way', 'door'),
  }),
  count('contact-requests', '联系中收集诉求', '常态化联系台账中提出诉求的件数。', '件', {
    filter: eq('hasRequest', true),
  }),
  count('contact-requests-met', '联系中办结诉求', '常态化联系台账中诉求已办结的件数。', '件', {
    filter: eq('isRequestMet', true),
  }),
  count('contacts-rated', '联系服务已评价', '常态化联系台账中服务对象作了评价的人次。', '人次', {
    filter: known('rating'),
  }),
  count('contacts-satisfied', '联系服务满意', '常态化联系台账中评价为基本满意及以上的人次。', '人次', {
    filter: oneOf('rating', ['very-satisfied', 'satisfied', 'fairly-satisfied']),
  }),
  {
    code: 'contact-coverage',
    title: '联系服务覆盖率',
    description: '联系服务对象人数占建档立卡人数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'contacted-people',
    denominator: 'people-filed',
    minimumDenominator: 50,
    target: { atLeast: 80 },
  },
  {
    code: 'contact-satisfaction',
    title: '服务对象满意率',
    description: '评价为基本满意及以上的人次占已评价人次的百分比，没有评价的不计。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'contacts-satisfied',
    denominator: 'contacts-rated',
    minimumDenominator: 20,
  },
  {
    code: 'contact-request-rate',
    title: '联系诉求办结率',
    description: '办结诉求件数占收集诉求件数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'contact-requests-met',
    denominator: 'contact-requests',
    minimumDenominator: 20,
  },
]);
