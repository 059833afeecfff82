import { and, defineMetrics, eq, known, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('hotline-call', 'stations');
const government = eq('hotline', 'government');

export const hotlineCallMetrics = defineMetrics([
  count('hotline-calls', '热线受理件数', '热线接听台账的行数，一行一件。', '件', {
    slices: ['hotline', 'matter'],
  }),
  count('hotline-government-calls', '受理政务服务便民热线', '热线为政务服务便民热线的件数。', '件', {
    filter: government,
  }),
  count('hotline-government-answered', '直接答复便民热线', '政务服务便民热线中直接答复的件数。', '件', {
    filter: and(government, eq('isAnswered', true)),
  }),
  count('hotline-answered', '热线直接答复', '热线接听台账中直接答复的件数。', '件', {
    filter: eq('isAnswered', true),
  }),
  count('hotline-employment-calls', '就业创业热线接听', '就业创业热线接听解答的次数，一行一次。', '次', {
    filter: eq('hotline', 'employment'),
  }),
  count('hotline-closed', '热线已办结', '热线接听台账中已填写是否按时办结的件数。', '件', {
    filter: known('isOnTime'),
  }),
  count('hotline-on-time', '热线按时办结', '热线接听台账中按时办结的件数。', '件', {
    filter: eq('isOnTime', true),
  }),
  {
    code: 'hotline-answered-rate',
    title: '热线直接答复率',
    description: '直接答复件数占热线受理件数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'hotline-answered',
    denominator: 'hotline-calls',
    minimumDenominator: 20,
  },
  {
    code: 'hotline-on-time-rate',
    title: '热线按时办结率',
    description: '按时办结件数占已办结件数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'hotline-on-time',
    denominator: 'hotline-closed',
    minimumDenominator: 20,
  },
]);
