import { defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum, distinct } = metricsOfLedger('hardship-aid', 'rights');

export const hardshipAidMetrics = defineMetrics([
  count('aid-payments', '发放困难帮扶资金', '困难帮扶资金发放台账的行数，一行一笔。', '笔', {
    slices: ['difficulty', 'source'],
  }),
  count('aid-times', '帮扶困难退役军人人次', '困难帮扶资金发放台账的行数，一人领几次算几人次。', '人次'),
  distinct(
    'aid-people',
    '帮扶困难退役军人人数',
    '困难帮扶资金发放台账中的帮扶对象，同一人在一个时期内只算一次。',
  ),
  sum('amount', 'aid-amount', '困难帮扶金额', '困难帮扶资金发放台账中帮扶金额的合计。', '元', {
    slices: ['difficulty', 'source'],
  }),
  sum(
    'amount',
    'aid-care-fund',
    '关爱基金和慈善帮扶金额',
    '资金来源为关爱基金、慈善捐赠的帮扶金额合计。',
    '元',
    { filter: oneOf('source', ['care-fund', 'charity']) },
  ),
  distinct('aid-people-illness', '帮扶大病困难人数', '困难类型为大病困难的帮扶对象人数，同一人只算一次。', {
    filter: eq('difficulty', 'serious-illness'),
  }),
  distinct('aid-people-housing', '帮扶住房困难人数', '困难类型为住房困难的帮扶对象人数，同一人只算一次。', {
    filter: eq('difficulty', 'housing'),
  }),
  distinct(
    'aid-people-employment',
    '帮扶就业创业困难人数',
    '困难类型为就业创业困难的帮扶对象人数，同一人只算一次。',
    { filter: eq('difficulty', 'employment') },
  ),
]);
