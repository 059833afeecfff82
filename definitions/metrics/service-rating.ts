import { defineMetrics, eq, field, known, le, metricsOfLedger, type MetricDefinition } from '#kit';

const ratings = metricsOfLedger('service-rating', 'stations');
const rectifications = metricsOfLedger('rating-rectification', 'stations');

const level = (code: string, metric: string, words: string) =>
  ratings.sum(code, metric, `评价${words}`, `服务评价台账中“${words}”的合计。`, '件', { slices: ['item'] });

const GOOD = [
  ['verySatisfied', 'very-satisfied', '非常满意'],
  ['satisfied', 'content', '满意'],
  ['fairlySatisfied', 'fairly-satisfied', '基本满意'],
] as const;

/** How the people served through one channel rated it: how many rated, how many were content, and the share. */
const ofChannel = (channel: string, prefix: string, service: string, label: string): MetricDefinition[] => {
  const filter = eq('channel', channel);
  const where = `服务评价台账中评价来源为“${label}”的`;
  return [
    ratings.sum('ratings', `${prefix}-rated`, `${service}已评价`, `${where}“评价件数”合计。`, '件', {
      filter,
    }),
    ...GOOD.map(([field, code, words]) =>
      ratings.sum(field, `${prefix}-${code}`, `${service}评价${words}`, `${where}“${words}”合计。`, '件', {
        filter,
      }),
    ),
    {
      code: `${prefix}-satisfied`,
      title: `${service}满意件数`,
      description: `${service}中评价为基本满意及以上的件数。`,
      unit: '件',
      line: 'stations',
      type: 'derived',
      plus: GOOD.map(([, code]) => `${prefix}-${code}`),
    },
    {
      code: `${prefix}-satisfaction`,
      title: `${service}满意率`,
      description: `${service}中评价为基本满意及以上的件数占已评价件数的百分比，没有评价的不计；服务对象本人评价，工作人员不代填。`,
      unit: '%',
      line: 'stations',
      type: 'ratio',
      numerator: `${prefix}-satisfied`,
      denominator: `${prefix}-rated`,
      minimumDenominator: 20,
    },
  ];
};

export const serviceRatingMetrics = defineMetrics([
  ratings.sum(
    'ratings',
    'ratings-received',
    '收到服务评价',
    '服务评价台账中“评价件数”的合计；评价满5件才汇入，尚未汇入的不计。',
    '件',
    { slices: ['item'] },
  ),
  ratings.sum('online', 'ratings-online', '线上服务评价', '服务评价台账中“其中线上评价”的合计。', '件'),
  level('verySatisfied', 'ratings-very-satisfied', '非常满意'),
  level('satisfied', 'ratings-satisfied', '满意'),
  level('fairlySatisfied', 'ratings-fairly-satisfied', '基本满意'),
  level('dissatisfied', 'ratings-dissatisfied', '不满意'),
  level('veryDissatisfied', 'ratings-very-dissatisfied', '非常不满意'),
  {
    code: 'ratings-good',
    title: '服务评价满意件数',
    description: '评价为非常满意、满意和基本满意的件数之和。',
    unit: '件',
    line: 'stations',
    type: 'derived',
    plus: ['ratings-very-satisfied', 'ratings-satisfied', 'ratings-fairly-satisfied'],
  },
  {
    code: 'ratings-bad',
    title: '服务差评件数',
    description: '评价为不满意和非常不满意的件数之和。',
    unit: '件',
    line: 'stations',
    type: 'derived',
    plus: ['ratings-dissatisfied', 'ratings-very-dissatisfied'],
  },
  {
    code: 'rating-satisfaction',
    title: '服务评价满意率',
    description: '满意件数（基本满意及以上）占收到服务评价的百分比，没有评价的不计。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'ratings-good',
    denominator: 'ratings-received',
    minimumDenominator: 20,
  },
  ...ofChannel('hall', 'reception', '大厅服务', '大厅接待'),
  ...ofChannel('hotline', 'hotline', '热线', '热线来电'),
  ...ofChannel('case', 'cases', '事项办理', '事项办理'),
  rectifications.count('rectifications-closed', '差评办结', '差评整改台账的行数，一行一件。', '件'),
  rectifications.count('rectifications-upheld', '属实差评', '差评整改中核实属实的件数。', '件', {
    filter: eq('isUpheld', true),
  }),
  rectifications.count('rectifications-in-time', '差评按期办结', '关闭日期不晚于整改期限的件数。', '件', {
    filter: le('closedOn', field('dueOn')),
  }),
  rectifications.count('rectifications-called-back', '差评回访', '联系上本人并回访的件数。', '件', {
    filter: known('calledBackOn'),
  }),
  {
    code: 'rectification-in-time-rate',
    title: '差评按期整改率',
    description: '按期办结的差评占差评办结件数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'rectifications-in-time',
    denominator: 'rectifications-closed',
    minimumDenominator: 5,
  },
  {
    code: 'rectification-call-back-rate',
    title: '差评回访率',
    description: '已回访的差评占差评办结件数的百分比，应为100%。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'rectifications-called-back',
    denominator: 'rectifications-closed',
    minimumDenominator: 5,
  },
]);
