import { defineMetrics, metricsOfLedger, oneOf } from '#kit';

const funds = metricsOfLedger('funds-won', 'office');
const award = metricsOfLedger('award-received', 'office');

export const officeMetrics = defineMetrics([
  funds.sum('amount', 'funds-won', '争取上级资金', '争取上级资金台账中金额的合计。', '元', {
    slices: ['level', 'purpose'],
  }),
  funds.count('funds-won-items', '争取上级资金笔数', '争取上级资金台账的行数，一行一笔。', '笔'),
  award.count('awards', '获得上级荣誉', '获得荣誉台账的行数，一行一项。', '项', {
    slices: ['kind', 'level'],
  }),
  award.count('awards-provincial', '省级以上荣誉', '省级、国家级荣誉的项数。', '项', {
    filter: oneOf('level', ['provincial', 'national']),
  }),
]);
