import { defineMetrics, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('job-fair', 'employment');

export const jobFairMetrics = defineMetrics([
  count('job-fairs', '举办招聘会', '招聘会台账的行数，一行一场。', '场', { slices: ['form'] }),
  count('job-fairs-online', '线上招聘会', '线上或线上线下结合举办的招聘会场数。', '场', {
    filter: oneOf('form', ['online', 'both']),
  }),
  sum(
    'firms',
    'job-fair-firms',
    '招聘会参会企业',
    '招聘会台账中“参会企业”的合计，同一企业参加几场算几家次。',
    '家次',
  ),
  sum('posts', 'job-fair-posts', '招聘会提供岗位', '招聘会台账中“提供岗位”的合计。', '个'),
  sum('veterans', 'job-fair-veterans', '参加招聘会退役军人', '招聘会台账中“参加退役军人”的合计。', '人次'),
  sum('intentions', 'job-fair-intentions', '招聘会达成意向', '招聘会台账中“达成意向”的合计。', '人次'),
  sum('hires', 'job-fair-hires', '招聘会现场录用', '招聘会台账中“现场录用”的合计。', '人次'),
]);
