import { defineMetrics, eq, field, known, le, metricsOfLedger } from '#kit';

const ratings = metricsOfLedger('service-rating', 'stations');
const rectifications = metricsOfLedger('rating-rectification', 'stations');

const level = (code: string, metric: string, words: string) =>
  ratings.sum(code, metric, `评价${words}`, `服务评价台账中“${words}”的合计。`, '件', { slices: ['item'] });

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
