import { defineMetrics, eq, le, metricsOfLedger } from '#kit';

const { count } = metricsOfLedger('score-received', 'office');

export const scoreReceivedMetrics = defineMetrics([
  count('scores-received', '上级考核结果', '上级考核结果台账的行数，一行一项。', '项', { slices: ['level'] }),
  count('ranks-first', '考核第一名', '名次为第一的考核项数。', '项', { filter: eq('rank', 1) }),
  count('ranks-top-three', '考核前三名', '名次在前三的考核项数。', '项', { filter: le('rank', 3) }),
  count('praises-received', '上级通报表扬', '受到通报表扬的项数。', '项', {
    filter: eq('isPraised', true),
    slices: ['level'],
  }),
]);
