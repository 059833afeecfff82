import { defineMetrics, eq, known, metricsOfLedger, oneOf } from '#kit';

const { count, sum, distinct } = metricsOfLedger('training', 'employment');
const veterans = oneOf('kind', ['adaptation', 'skill', 'order-based', 'startup', 'degree']);
const staff = eq('kind', 'staff');

export const trainingMetrics = defineMetrics([
  count('training-sessions', '举办培训', '培训台账的行数，一行一期。', '期', { slices: ['kind'] }),
  sum(
    'trainees',
    'training-trainees',
    '培训人次',
    '培训台账中“参训人数”的合计，同一人参加几期算几人次。',
    '人次',
    { slices: ['kind'] },
  ),
  count('staff-training-sessions', '工作人员业务培训', '培训类别为工作人员业务培训的期数。', '期', {
    filter: staff,
  }),
  sum(
    'trainees',
    'staff-training-trainees',
    '业务培训人次',
    '培训类别为工作人员业务培训的参训人数合计。',
    '人次',
    { filter: staff },
  ),
  sum(
    'veterans',
    'veteran-trainees',
    '退役军人参训人次',
    '适应性、技能、订单式、创业培训和学历提升中“其中退役军人”的合计。',
    '人次',
    { filter: veterans },
  ),
  distinct(
    'veteran-trainee-people',
    '参训退役军人人数',
    '培训台账中点名登记的参训退役军人，同一人在一个时期内只算一次。',
    { slices: ['kind'] },
  ),
  sum('trainees', 'skill-trainees', '职业技能培训人次', '职业技能培训和订单式培训的参训人数合计。', '人次', {
    filter: oneOf('kind', ['skill', 'order-based']),
  }),
  sum('trainees', 'order-trainees', '订单式培训人次', '订单式培训的参训人数合计。', '人次', {
    filter: eq('kind', 'order-based'),
  }),
  sum('trainees', 'adaptation-trainees', '适应性培训人次', '适应性培训的参训人数合计。', '人次', {
    filter: eq('kind', 'adaptation'),
  }),
  sum('trainees', 'startup-trainees', '创业培训人次', '创业培训的参训人数合计。', '人次', {
    filter: eq('kind', 'startup'),
  }),
  sum('trainees', 'degree-trainees', '学历提升人数', '学历提升的参训人数合计。', '人次', {
    filter: eq('kind', 'degree'),
  }),
  sum('trainees', 'training-tested', '参加结业考核人次', '填写了合格人数的各期参训人数合计。', '人次', {
    filter: known('passed'),
  }),
  sum('passed', 'training-passed', '培训合格人次', '培训台账中“合格人数”的合计。', '人次'),
  sum(
    'trainees',
    'training-placeable',
    '可推荐就业的参训人次',
    '填写了推荐就业人数的各期参训人数合计。',
    '人次',
    { filter: known('hired') },
  ),
  sum('hired', 'training-hired', '培训后推荐就业人次', '培训台账中“推荐就业人数”的合计。', '人次'),
  sum(
    'surveyed',
    'policy-surveyed',
    '政策测评人次',
    '填写了知晓政策人数的各期“政策测评人数”的合计。',
    '人次',
    { filter: known('aware') },
  ),
  sum('aware', 'policy-aware', '知晓政策人次', '填写了政策测评人数的各期“知晓政策人数”的合计。', '人次', {
    filter: known('surveyed'),
  }),
  {
    code: 'policy-awareness-rate',
    title: '政策知晓率',
    description: '知晓政策人次占政策测评人次的百分比。',
    unit: '%',
    line: 'employment',
    type: 'ratio',
    numerator: 'policy-aware',
    denominator: 'policy-surveyed',
    minimumDenominator: 20,
    target: { atLeast: 100 },
  },
  {
    code: 'training-pass-rate',
    title: '培训合格率',
    description: '培训合格人次占参加结业考核人次的百分比。',
    unit: '%',
    line: 'employment',
    type: 'ratio',
    numerator: 'training-passed',
    denominator: 'training-tested',
    minimumDenominator: 20,
    target: { atLeast: 85 },
  },
  {
    code: 'training-hire-rate',
    title: '培训推荐就业率',
    description: '培训后推荐就业人次占可推荐就业的参训人次的百分比。',
    unit: '%',
    line: 'employment',
    type: 'ratio',
    numerator: 'training-hired',
    denominator: 'training-placeable',
    minimumDenominator: 20,
  },
]);
