import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('one-time-payment', 'benefits');

export const oneTimePaymentMetrics = defineMetrics([
  count('one-time-payments', '发放一次性待遇', '一次性待遇发放台账的行数，一行一人一笔。', '人次', {
    slices: ['kind'],
  }),
  sum('amount', 'one-time-payment-amount', '一次性待遇金额', '一次性待遇发放台账中金额的合计。', '元', {
    slices: ['kind'],
  }),
  count('student-rewards', '发放大学生入伍奖励金人数', '待遇类别为入伍大学生一次性奖励金的行数。', '人', {
    filter: eq('kind', 'student-reward'),
  }),
  sum('amount', 'student-reward-amount', '大学生入伍奖励金', '入伍大学生一次性奖励金的金额合计。', '元', {
    filter: eq('kind', 'student-reward'),
  }),
  count(
    'self-employed-subsidies',
    '发放一次性经济补助金人数',
    '待遇类别为自主就业一次性经济补助金的行数。',
    '人',
    { filter: eq('kind', 'self-employed-subsidy') },
  ),
  sum(
    'amount',
    'self-employed-subsidy-amount',
    '一次性经济补助金',
    '自主就业一次性经济补助金的金额合计。',
    '元',
    { filter: eq('kind', 'self-employed-subsidy') },
  ),
  count(
    'conscript-allowances',
    '发放义务兵家庭优待金户数',
    '待遇类别为义务兵家庭优待金的行数，一行一户一年。',
    '户',
    { filter: eq('kind', 'conscript-allowance') },
  ),
  sum('amount', 'conscript-allowance-amount', '义务兵家庭优待金', '义务兵家庭优待金的金额合计。', '元', {
    filter: eq('kind', 'conscript-allowance'),
  }),
  sum(
    'amount',
    'death-benefit-amount',
    '一次性抚恤和丧葬补助',
    '一次性抚恤金和丧葬补助费的金额合计。',
    '元',
    { filter: oneOf('kind', ['death-pension', 'funeral-subsidy']) },
  ),
]);
