import type { Expression, MetricDefinition } from '#kit';
import { and, eq, has, known, le, oneOf, or } from '#kit';

const people = { kind: 'registry' } as const;
const filed = (code: string, title: string, description: string, filter: Expression): MetricDefinition => ({
  code,
  title,
  description,
  unit: '人',
  line: 'registry',
  type: 'simple',
  source: people,
  measure: { kind: 'count' },
  filter,
  stock: true,
});
const identity = (code: string, title: string, ...identities: string[]): MetricDefinition =>
  filed(
    code,
    title,
    `期末在册档案中身份含${title.replace(/^在册/, '')}的人数，一人有几种身份也只算一次。`,
    or(...identities.map((one) => has('identities', one))),
  );

const BENEFIT_OBJECTS = [
  'red-army-veteran',
  'demobilised',
  'disabled-soldier',
  'disabled-militia',
  'martyr-family',
  'duty-death-family',
  'illness-death-family',
  'combat-veteran',
  'nuclear-test-veteran',
  'returned-with-illness',
  'rural-over-60',
  'martyr-child-over-60',
];
const VETERANS = [
  'transferred-cadre',
  'retired-soldier',
  'retired-cadre',
  'red-army-veteran',
  'demobilised',
  'disabled-soldier',
  'combat-veteran',
  'nuclear-test-veteran',
  'returned-with-illness',
  'rural-over-60',
  'monthly-pension',
  'government-placed',
];

/** Stocks of the registry: how many files there are at the end of the period, of whom. */
export const registryMetrics: readonly MetricDefinition[] = [
  {
    code: 'people-filed',
    title: '建档立卡人数',
    description: '期末在册的退役军人和其他优抚对象档案数，一人一档。',
    unit: '人',
    line: 'registry',
    type: 'simple',
    source: people,
    measure: { kind: 'count' },
    stock: true,
    slices: ['identities', 'sex'],
  },
  {
    code: 'people-newly-filed',
    title: '新建档人数',
    description: '本期新建档的人数。',
    unit: '人',
    line: 'registry',
    type: 'simple',
    source: people,
    measure: { kind: 'count' },
  },
  identity('people-veterans', '在册退役军人', ...VETERANS),
  identity('people-benefit-objects', '在册优抚对象', ...BENEFIT_OBJECTS),
  identity('people-disabled', '在册残疾军人', 'disabled-soldier'),
  identity(
    'people-survivors',
    '在册烈士、因公牺牲、病故军人遗属',
    'martyr-family',
    'duty-death-family',
    'illness-death-family',
  ),
  identity('people-combat-or-test', '在册参战参试退役军人', 'combat-veteran', 'nuclear-test-veteran'),
  identity('people-rural-over-60', '在册年满60周岁农村籍退役士兵', 'rural-over-60'),
  identity('people-returned-with-illness', '在册带病回乡退役军人', 'returned-with-illness'),
  identity('people-retired-cadres', '在册军休人员', 'retired-cadre'),
  identity('people-transferred-cadres', '在册军队转业干部', 'transferred-cadre'),
  identity('people-monthly-pension', '在册逐月领取退役金人员', 'monthly-pension'),
  identity('people-serving-families', '在册现役军人家属', 'serving-family'),
  filed(
    'people-party-members',
    '在册中共党员',
    '期末在册档案中政治面貌为中共党员、预备党员的人数。',
    oneOf('politicalStatus', ['01', '02']),
  ),
  filed(
    'people-in-difficulty',
    '在册困难退役军人',
    '期末在册档案中登记有困难类型的人数。',
    known('difficulty'),
  ),
  filed(
    'people-out-of-work',
    '在册待业人员',
    '期末在册档案中从业状况为无业人员的人数。',
    eq('employment', '70'),
  ),
  filed(
    'people-severely-disabled',
    '在册一至四级残疾军人',
    '期末在册档案中残疾等级为一至四级的人数。',
    and(has('identities', 'disabled-soldier'), le('disabilityGrade', 4)),
  ),
  filed(
    'people-combat-disabled',
    '在册因战致残残疾军人',
    '期末在册档案中残疾性质为因战的残疾军人人数。',
    and(has('identities', 'disabled-soldier'), eq('disabilityCause', 'combat')),
  ),
  {
    code: 'people-party-member-rate',
    title: '在册人员党员比例',
    description: '在册中共党员占建档立卡人数的百分比。',
    unit: '%',
    line: 'registry',
    type: 'ratio',
    numerator: 'people-party-members',
    denominator: 'people-filed',
    minimumDenominator: 50,
  },
];
