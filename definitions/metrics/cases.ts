import { defineMetrics, eq, oneOf, type CaseDay, type SimpleMetric } from '#kit';

const simple = (
  day: CaseDay,
  [code, title, description]: readonly [string, string, string],
  filter?: SimpleMetric['filter'],
): SimpleMetric => ({
  code,
  title,
  description,
  unit: '件',
  line: 'stations',
  type: 'simple',
  source: { kind: 'case', day },
  measure: { kind: 'count' },
  slices: ['item'],
  ...(filter && { filter }),
});

const decided = oneOf('outcome', ['granted', 'refused']);

/** Cases (办件): counted from the cases themselves, on the day of applying or of ending. */
export const caseMetrics = defineMetrics([
  simple('applied', ['cases-applied', '收到服务事项申请', '按申请日期统计的办件数，一次申请一件。']),
  simple('closed', [
    'cases-ended',
    '服务事项终结',
    '按终结日期统计的办件数，含办结、不予受理、不予批准和撤回。',
  ]),
  simple('closed', ['cases-closed', '服务事项办结', '作出批准或者不予批准决定并办结的办件数。'], decided),
  simple('closed', ['cases-granted', '服务事项批准', '批准并办结的办件数。'], eq('outcome', 'granted')),
  simple('closed', ['cases-refused', '服务事项不予批准', '不予批准的办件数。'], eq('outcome', 'refused')),
  simple(
    'closed',
    ['cases-not-accepted', '服务事项不予受理', '出具不予受理告知的办件数。'],
    eq('outcome', 'not-accepted'),
  ),
  simple(
    'closed',
    ['cases-closed-in-time', '服务事项按时办结', '在法定或者承诺时限内办结的办件数。'],
    eq('inTime', true),
  ),
  simple('referred', [
    'referrals-made',
    '转介其他部门',
    '转介其他部门决定的事项（法律援助、社保补缴、子女入学、创业贷款等），第一次送到有关部门的办件数，按送出日期统计；退回后再送的不重复计算。',
  ]),
  simple('answered', [
    'referrals-answered',
    '转介有回音',
    '转介其他部门决定的事项（法律援助、社保补缴、子女入学、创业贷款等），有关部门第一次答复的办件数，同意和不同意都算。',
  ]),
  {
    code: 'referral-answer-rate',
    title: '转介回音率',
    description: '转介有回音的办件数占转介其他部门的办件数的百分比；上期转介、本期才有回音的计入本期。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'referrals-answered',
    denominator: 'referrals-made',
    minimumDenominator: 20,
  },
  {
    code: 'cases-on-time-rate',
    title: '服务事项按时办结率',
    description: '按时办结的办件数占办结件数的百分比。',
    unit: '%',
    line: 'stations',
    type: 'ratio',
    numerator: 'cases-closed-in-time',
    denominator: 'cases-closed',
    minimumDenominator: 20,
  },
]);
