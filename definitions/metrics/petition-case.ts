import { and, defineMetrics, eq, known, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('petition-case', 'rights');
const closed = known('closedOn');

export const petitionCaseMetrics = defineMetrics([
  count('petitions', '受理信访事项', '信访事项办理台账的行数，一行一件，只计事项不计人。', '件', {
    slices: ['channel', 'type', 'matter'],
  }),
  count('petitions-online', '受理网上信访事项', '信访渠道为信息网络的件数。', '件', {
    filter: eq('channel', 'online'),
  }),
  count('petitions-online-closed', '回复网上信访事项', '信访渠道为信息网络且已办结的件数。', '件', {
    filter: and(eq('channel', 'online'), closed),
  }),
  sum('visitors', 'petition-visitors', '接待来询来访', '信访事项办理台账中“来访人次”的合计。', '人次'),
  count('petitions-closed', '办结信访事项', '信访事项办理台账中已办结的件数。', '件', { filter: closed }),
  count('petitions-on-time', '按时办结信访事项', '信访事项办理台账中按时办结的件数。', '件', {
    filter: eq('isOnTime', true),
  }),
  count('petitions-supported', '解决合理诉求', '办理结果为支持的件数。', '件', {
    filter: eq('result', 'supported'),
  }),
  count('petitions-led', '领导包案事项', '信访事项办理台账中领导包案的件数。', '件', {
    filter: eq('isLeaderCase', true),
  }),
  count('petitions-rated', '信访事项已评价', '信访事项办理台账中信访人作了评价的件数。', '件', {
    filter: known('rating'),
  }),
  count('petitions-satisfied', '信访事项评价满意', '信访事项办理台账中评价为基本满意及以上的件数。', '件', {
    filter: oneOf('rating', ['very-satisfied', 'satisfied', 'fairly-satisfied']),
  }),
  {
    code: 'petition-on-time-rate',
    title: '信访事项按时办结率',
    description: '按时办结件数占办结件数的百分比。',
    unit: '%',
    line: 'rights',
    type: 'ratio',
    numerator: 'petitions-on-time',
    denominator: 'petitions-closed',
    minimumDenominator: 10,
  },
  {
    code: 'petition-closed-rate',
    title: '信访事项办结率',
    description: '办结件数占受理件数的百分比。',
    unit: '%',
    line: 'rights',
    type: 'ratio',
    numerator: 'petitions-closed',
    denominator: 'petitions',
    minimumDenominator: 10,
  },
  {
    code: 'petition-satisfaction',
    title: '群众满意率',
    description: '评价为基本满意及以上的件数占已评价件数的百分比，没有评价的不计，不会超过百分之百。',
    unit: '%',
    line: 'rights',
    type: 'ratio',
    numerator: 'petitions-satisfied',
    denominator: 'petitions-rated',
    minimumDenominator: 10,
  },
]);
