import { defineMetrics, eq, known, metricsOfLedger, ne, oneOf } from '#kit';

const { count, sum, distinct } = metricsOfLedger('visit', 'benefits');
const notGarrison = ne('audience', 'garrison');
const armyDay = eq('occasion', 'army-day');
const festivals = oneOf('occasion', [
  'dragon-boat',
  'party-day',
  'mid-autumn',
  'double-ninth',
  'qingming',
  'national-day',
]);

export const visitMetrics = defineMetrics([
  sum(
    'persons',
    'visit-persons',
    '走访慰问人次',
    '走访慰问台账中“慰问人数”的合计，同一人走访几次算几人次，不含驻军单位。',
    '人次',
    { slices: ['occasion', 'audience'] },
  ),
  distinct(
    'visit-people',
    '走访慰问人数',
    '走访慰问台账中已建档的走访对象，一次走访几人的逐人计算，同一人在一个时期内只算一次。',
  ),
  count(
    'visit-households',
    '走访慰问户数',
    '走访慰问台账中走访个人家庭的行数，一行一户，不含驻军单位。',
    '户',
    { filter: notGarrison, slices: ['occasion', 'audience'] },
  ),
  sum('cash', 'visit-cash', '发放慰问金', '走访慰问台账中“慰问金”的合计。', '元', {
    slices: ['occasion', 'audience'],
  }),
  sum('giftValue', 'visit-gift-value', '慰问品折价', '走访慰问台账中“慰问品折价”的合计。', '元', {
    slices: ['occasion'],
  }),
  {
    code: 'visit-value',
    title: '慰问金和慰问品合计',
    description: '发放慰问金与慰问品折价之和。',
    unit: '元',
    line: 'benefits',
    type: 'derived',
    plus: ['visit-cash', 'visit-gift-value'],
  },
  sum('gifts', 'visit-gifts', '发放慰问品', '走访慰问台账中“慰问品件数”的合计。', '件', {
    slices: ['occasion'],
  }),
  sum('letters', 'visit-letters', '发放慰问信', '走访慰问台账中“慰问信”的合计。', '份', {
    slices: ['occasion'],
  }),
  count('visit-garrison-units', '慰问驻军单位', '走访慰问台账中对象为驻军单位的行数，一行一家次。', '家次', {
    filter: eq('audience', 'garrison'),
    slices: ['occasion'],
  }),
  sum(
    'persons',
    'visit-frontier-families',
    '慰问边海防官兵家属',
    '走访慰问台账中对象为边海防执勤官兵家属的慰问人数。',
    '人次',
    { filter: eq('audience', 'frontier-family') },
  ),
  sum(
    'giftValue',
    'visit-frontier-gift-value',
    '边海防官兵家属慰问物资',
    '对象为边海防执勤官兵家属的慰问品折价合计。',
    '元',
    { filter: eq('audience', 'frontier-family') },
  ),
  sum(
    'giftValue',
    'visit-minor-festival-gift-value',
    '端午、七一、中秋等节日慰问物资',
    '清明、端午、七一、中秋、重阳、国庆走访的慰问品折价合计。',
    '元',
    { filter: festivals },
  ),
  count('visit-out-of-poverty-households', '走访脱贫户', '走访慰问台账中对象为脱贫户的户数。', '户', {
    filter: eq('audience', 'out-of-poverty'),
  }),
  count(
    'visit-old-party-member-households',
    '走访党龄50年以上老党员',
    '走访慰问台账中对象为党龄50年以上老党员的户数。',
    '户',
    { filter: eq('audience', 'party-member-50') },
  ),
  count(
    'visit-over-80-households',
    '走访80岁以上退役军人',
    '走访慰问台账中对象为80岁以上退役军人的户数。',
    '户',
    { filter: eq('audience', 'veteran-over-80') },
  ),
  count('visit-six-musts', '“六必访”走访', '入伍、立功、返乡、生病、遇困、去世时的必访次数。', '次', {
    filter: oneOf('occasion', ['enlistment', 'merit', 'return-home', 'illness', 'disaster', 'bereavement']),
  }),
  count('visit-needs-heard', '走访中收集困难和需求', '走访慰问台账中记有困难和需求的行数。', '条', {
    filter: known('needs'),
  }),
  count('visit-priority-households', '慰问重点优抚对象', '走访慰问台账中对象为重点优抚对象的户数。', '户', {
    filter: eq('audience', 'priority-object'),
    slices: ['occasion'],
  }),
  sum('cash', 'visit-army-day-cash', '“八一”慰问金', '走访时机为八一的慰问金合计。', '元', {
    filter: armyDay,
  }),
  sum(
    'giftValue',
    'visit-army-day-gift-value',
    '“八一”慰问品折价',
    '走访时机为八一的慰问品折价合计。',
    '元',
    { filter: armyDay },
  ),
  {
    code: 'visit-army-day-value',
    title: '“八一”慰问金和慰问品合计',
    description: '“八一”慰问金与慰问品折价之和。',
    unit: '元',
    line: 'benefits',
    type: 'derived',
    plus: ['visit-army-day-cash', 'visit-army-day-gift-value'],
  },
]);
