import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('placement-session', 'placement');

export const placementSessionMetrics = defineMetrics([
  sum(
    'persons',
    'placement-archives-reviewed',
    '审核安置档案',
    '档案审核环节涉及人数的合计，一人一份。',
    '份',
    { filter: eq('stage', 'archive-review') },
  ),
  count('placement-publications', '安置公示', '结果公示环节的次数。', '次', {
    filter: eq('stage', 'publication'),
  }),
  count('placement-selections', '公开选岗', '公开选岗环节的次数。', '次', {
    filter: eq('stage', 'selection'),
  }),
  sum('posts', 'placement-posts', '提供安置岗位', '公开选岗环节提供岗位的合计。', '个'),
  count('placement-supervised', '受监督的安置环节', '有纪检等部门监督的环节次数。', '次', {
    filter: eq('isSupervised', true),
  }),
  sum('asked', 'placement-asked', '安置回访', '上岗回访环节回访人数的合计。', '人次'),
  sum('satisfied', 'placement-satisfied', '安置回访满意', '上岗回访环节满意人数的合计。', '人次'),
  {
    code: 'placement-follow-up-satisfaction',
    title: '安置回访满意率',
    description: '安置回访满意占安置回访的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'placement-satisfied',
    denominator: 'placement-asked',
    minimumDenominator: 10,
  },
]);
