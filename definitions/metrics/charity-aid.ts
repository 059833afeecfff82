import { defineMetrics, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('charity-aid', 'benefits');

export const charityAidMetrics = defineMetrics([
  count('charity-gifts', '社会捐助', '社会捐助台账的行数，一行一次。', '次', { slices: ['source'] }),
  sum('cash', 'charity-cash', '社会捐助资金', '社会捐助台账中捐助资金的合计。', '元', { slices: ['source'] }),
  sum('goodsValue', 'charity-goods-value', '社会捐助物资折价', '社会捐助台账中物资折价的合计。', '元'),
  sum('persons', 'charity-persons', '社会捐助受助人次', '社会捐助台账中受助人次的合计。', '人次'),
]);
