import { defineMetrics, eq, known, metricsOfLedger } from '#kit';

const registered = metricsOfLedger('archive-registration', 'registry');
const { count, sum } = metricsOfLedger('archive-digitising', 'registry');

export const archiveDigitisingMetrics = defineMetrics([
  sum('files', 'archives-digitised', '建立电子档案', '档案数字化台账中“电子档案”的合计。', '份', {
    slices: ['kind'],
  }),
  sum(
    'files',
    'archives-transferred',
    '建立转业退役军人电子档案',
    '档案类别为转业退役军人档案的电子档案合计。',
    '份',
    { filter: eq('kind', 'transferred') },
  ),
  sum('pages', 'archive-pages', '档案扫描页数', '档案数字化台账中“扫描页数”的合计。', '页'),
  count('archive-batches', '档案数字化批次', '档案数字化台账的行数，一行一批。', '批'),
  sum('files', 'archives-checked', '质检电子档案', '填写了质检退回份数的各批电子档案合计。', '份', {
    filter: known('returned'),
  }),
  sum('returned', 'archives-returned', '质检退回电子档案', '档案数字化台账中“质检退回”的合计。', '份'),
  {
    code: 'archives-return-rate',
    title: '档案质检退回率',
    description: '质检退回份数占质检份数的百分比。',
    unit: '%',
    line: 'registry',
    type: 'ratio',
    numerator: 'archives-returned',
    denominator: 'archives-checked',
    minimumDenominator: 50,
  },
  registered.sum(
    'files',
    'archives-registered',
    '清点纸质档案',
    '纸质档案清点台账中“纸质档案”的合计。',
    '卷',
    {
      slices: ['kind'],
    },
  ),
  {
    code: 'archives-digitised-ever',
    title: '已数字化卷数',
    description: '自有记录以来验收的电子档案累计，一卷一份。',
    unit: '份',
    line: 'registry',
    type: 'cumulative',
    of: 'archives-digitised',
    since: 'ever',
  },
  {
    code: 'archives-registered-ever',
    title: '纸质档案总数',
    description: '自有记录以来清点登记的纸质档案累计。',
    unit: '卷',
    line: 'registry',
    type: 'cumulative',
    of: 'archives-registered',
    since: 'ever',
  },
  {
    code: 'archives-digitised-rate',
    title: '档案数字化率',
    description: '已数字化卷数占清点登记的纸质档案总数的百分比，均为累计。',
    unit: '%',
    line: 'registry',
    type: 'ratio',
    numerator: 'archives-digitised-ever',
    denominator: 'archives-registered-ever',
    minimumDenominator: 50,
  },
]);
