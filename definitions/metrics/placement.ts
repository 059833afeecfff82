import { and, defineMetrics, eq, known, metricsOfLedger, oneOf } from '#kit';

const { count } = metricsOfLedger('placement', 'placement');
const soldiers = oneOf('kind', ['sergeant', 'conscript']);
const officers = eq('kind', 'transferred-officer');

export const placementMetrics = defineMetrics([
  count('placements', '安置人数', '安置台账的行数，一行一人。', '人', { slices: ['kind', 'unitKind'] }),
  count(
    'placements-soldiers',
    '安置政府安排工作退役士兵',
    '安置对象为安排工作退役军士、义务兵的人数。',
    '人',
    { filter: soldiers },
  ),
  count('placements-sergeants', '安置转业军士', '安置对象为安排工作退役军士的人数。', '人', {
    filter: eq('kind', 'sergeant'),
  }),
  count('placements-officers', '安置军转干部', '安置对象为军转干部的人数。', '人', { filter: officers }),
  count('placements-families', '安置随军家属', '安置对象为随军家属的人数。', '人', {
    filter: eq('kind', 'family'),
  }),
  count('placements-retired', '接收军休人员', '安置对象为退休移交的人数。', '人', {
    filter: eq('kind', 'retired'),
  }),
  count('placements-officers-settled', '军转干部办理落户', '安置台账中军转干部已办落户的人数。', '人', {
    filter: and(officers, eq('isHouseholdSettled', true)),
  }),
  count(
    'placements-soldiers-public',
    '安置到机关事业单位的退役士兵',
    '安排工作退役军士、义务兵中接收单位为机关、事业单位的人数。',
    '人',
    { filter: and(soldiers, oneOf('unitKind', ['government', 'institution'])) },
  ),
  count(
    'placements-soldiers-enterprise',
    '安置到市属以上国有企业的退役士兵',
    '安排工作退役军士、义务兵中接收单位为市属以上国有企业的人数。',
    '人',
    { filter: and(soldiers, eq('unitKind', 'city-enterprise')) },
  ),
  count(
    'placements-soldiers-on-post',
    '安排工作退役士兵上岗',
    '安排工作退役军士、义务兵中已上岗的人数。',
    '人',
    { filter: and(soldiers, eq('isOnPost', true)) },
  ),
  count('placements-probation', '岗前见习人数', '安置台账中参加岗前见习的人数。', '人', {
    filter: eq('hadProbation', true),
  }),
  count('placements-rated', '安置对象已评价', '安置台账中安置对象作了评价的人数。', '人', {
    filter: known('rating'),
  }),
  count('placements-satisfied', '安置对象满意', '安置台账中评价为基本满意及以上的人数。', '人', {
    filter: oneOf('rating', ['very-satisfied', 'satisfied', 'fairly-satisfied']),
  }),
  {
    code: 'placements-public-rate',
    title: '退役士兵安置到机关事业单位比例',
    description: '安置到机关事业单位的退役士兵占政府安排工作退役士兵的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'placements-soldiers-public',
    denominator: 'placements-soldiers',
    minimumDenominator: 5,
  },
  {
    code: 'placements-on-post-rate',
    title: '退役士兵上岗率',
    description: '已上岗的退役士兵占政府安排工作退役士兵的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'placements-soldiers-on-post',
    denominator: 'placements-soldiers',
    minimumDenominator: 5,
  },
  {
    code: 'placements-satisfaction',
    title: '安置满意率',
    description: '评价为基本满意及以上的人数占已评价人数的百分比。',
    unit: '%',
    line: 'placement',
    type: 'ratio',
    numerator: 'placements-satisfied',
    denominator: 'placements-rated',
    minimumDenominator: 5,
  },
]);
