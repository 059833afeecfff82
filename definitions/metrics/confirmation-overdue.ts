import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, distinct } = metricsOfLedger('confirmation-overdue', 'benefits');

export const confirmationOverdueMetrics = defineMetrics([
  distinct(
    'overdue-confirmation-people',
    '年度确认逾期人数',
    '年度确认逾期台账中的对象，含后来补办的，同一人在一个时期内只算一次。',
  ),
  count('confirmations-overdue', '年度确认逾期', '年度确认逾期台账的行数，一行一人次。', '人次'),
  count('overdue-confirmations-settled', '逾期补办', '年度确认逾期台账中已补办的行数。', '人次', {
    filter: eq('isSettled', true),
  }),
  {
    code: 'overdue-confirmations-open',
    title: '逾期未补办',
    description: '年度确认逾期减去逾期补办。',
    unit: '人次',
    line: 'benefits',
    type: 'derived',
    plus: ['confirmations-overdue'],
    minus: ['overdue-confirmations-settled'],
  },
]);
