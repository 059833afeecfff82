import { defineMetrics, eq, metricsOfLedger } from '#kit';

const { count, sum } = metricsOfLedger('employer', 'employment');

export const employerMetrics = defineMetrics([
  count('employers', '新增合作企业', '合作企业台账的行数，一行一家次。', '家', { slices: ['platform'] }),
  count('employers-veteran', '新增军创企业', '合作企业台账中退役军人创办或控股的企业数。', '家', {
    filter: eq('isVeteranFirm', true),
  }),
  count('employers-park', '创业园新入驻企业', '入驻平台为退役军人创业园的企业数。', '家', {
    filter: eq('platform', 'startup-park'),
  }),
  sum('posts', 'employer-posts', '合作企业提供岗位', '合作企业台账中“提供岗位”的合计。', '个'),
  sum(
    'posts',
    'employer-alliance-posts',
    '军创联盟提供岗位',
    '入驻平台为军创联盟的企业提供岗位的合计。',
    '个',
    { filter: eq('platform', 'alliance') },
  ),
  {
    code: 'employers-ever',
    title: '累计合作企业',
    description: '截至期末累计入驻平台、联盟和创业园的企业数。',
    unit: '家',
    line: 'employment',
    type: 'cumulative',
    of: 'employers',
    since: 'ever',
  },
  count('employers-hotline', '热线平台新入驻企业', '入驻平台为就业创业服务平台的企业数。', '家', {
    filter: eq('platform', 'hotline-platform'),
  }),
  {
    code: 'employers-hotline-ever',
    title: '累计热线平台入驻企业',
    description: '截至期末累计入驻就业创业服务平台的企业数。',
    unit: '家',
    line: 'employment',
    type: 'cumulative',
    of: 'employers-hotline',
    since: 'ever',
  },
]);
