import {
  codeField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  le,
  ne,
  oneOf,
  or,
  personFact,
  spanFact,
  yesNoField,
  type LimitRule,
} from '#kit';
import { GRADING_POWER, gradingInvariants, gradingSteps } from './grading-steps.ts';
import { disabilitySystem } from './mirror-systems.ts';
import {
  keptAs,
  applicationPaper,
  approvalFormOf,
  benefitRules,
  commonLimits,
  CONSCRIPT_RANKS,
  copyOf,
  disabilityRules,
  identityPaper,
  isLiving,
  isVeteran,
  JUNIOR_SERGEANT_RANKS,
  localLimit,
  servicePaper,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第二十五条');

/** A first grading is asked for within three years of the injury or diagnosis. */
export const GRADING_LIMIT: LimitRule = {
  code: 'first-grading',
  title: '新办评定残疾等级',
  length: { unit: 'month', count: 36 },
  clause: disabilityRules('新办评定残疾等级，自致残或者诊断之日起三年内提出'),
};

/** Conscripts and junior sergeants, of whom alone disability by illness is graded (art. 25). */
const JUNIOR_RANKS = [...CONSCRIPT_RANKS, ...JUNIOR_SERGEANT_RANKS];

export const disabilityGradingItem = defineServiceItem({
  code: 'disability-grading',
  title: '残疾等级评定（新办）',
  purpose: '服役期间致残、退役时没有评定残疾等级的退役军人，申请评定残疾等级。',
  line: 'benefits',
  version: 1,
  basis: [LAW, benefitRules('第二十六条'), GRADING_POWER, benefitRules('第二十七条'), GRADING_LIMIT.clause],
  handling: disabilitySystem,
  where: {
    place: '户籍地镇街退役军人服务站或者县级退役军人事务局',
    windows: ['township', 'county', 'hall', 'door'],
  },
  spans: [{ code: 'sinceInjury', title: '致残或者诊断后三年', from: 'occurredOn', rule: GRADING_LIMIT }],
  eligibility: [
    isVeteran(LAW),
    isLiving(LAW),
    {
      code: 'within-three-years',
      title: '自致残或者诊断之日起三年内提出',
      rule: le(spanFact('sinceInjury'), 0),
      clause: GRADING_LIMIT.clause,
      yes: '在三年内提出。',
      no: '已超过三年。有档案原始记载、因客观原因没有及时提出的，请带材料由县局报上级研究。',
    },
    {
      code: 'illness-of-juniors',
      title: '因病致残的限于义务兵和初级军士',
      rule: or(ne('cause', 'illness'), oneOf(personFact('militaryRank'), JUNIOR_RANKS)),
      clause: LAW,
      yes: '致残性质和服役身份在评定范围内。',
      no: '因病致残评定残疾等级，限于义务兵和初级军士；军衔登记有误的请先更正档案。',
    },
    {
      code: 'recorded-in-service',
      title: '有服役期间的原始记载',
      rule: eq('hasRecord', true),
      clause: disabilityRules('档案记载或者原始医疗证明'),
      yes: '有服役期间致残的档案记载或者原始医疗证明。',
      no: '须有服役期间致残的档案记载或者原始医疗证明；档案在我们这里的，可以先帮您查档。',
    },
  ],
  refusals: [
    {
      code: 'graded-before',
      title: '已经评定过残疾等级',
      rule: eq('isGraded', true),
      clause: benefitRules('第二十九条'),
      effect: 'refuse',
      message: '已经评定过残疾等级的，不再新办；残疾情况变化明显的，请申请调整残疾等级。',
    },
  ],
  fileFacts: [{ fact: 'phone', why: '用于通知医学鉴定时间' }],
  fields: [
    codeField('cause', '申请的残疾性质', 'disability-cause'),
    dateField('occurredOn', '致残或者诊断日期', { past: true }),
    yesNoField('hasRecord', '有服役期间的档案记载或者原始医疗证明'),
    yesNoField('isGraded', '评定过残疾等级'),
  ],
  materials: [
    applicationPaper('评定残疾等级申请书'),
    servicePaper,
    identityPaper,
    keptAs('disability-papers', copyOf('injury-record', '致残的档案记载或者原始医疗证明')),
    keptAs('medical', copyOf('medical-record', '近期病历和检查资料')),
    copyOf('photos', '近期免冠照片', false),
  ],
  ...commonLimits,
  steps: gradingSteps,
  invariants: gradingInvariants,
  limit: localLimit('whole-disability'),
  delivery: localLimit('handing-over'),
  results: [
    {
      kind: 'registry',
      facts: {
        disabilityGrade: fromAnswer('gradeApproved'),
        disabilityCause: fromAnswer('causeApproved'),
        disabilityOn: fromAnswer('gradedOn'),
      },
    },
    { kind: 'certificate', title: '残疾军人证' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：服役期间因战、因公致残，或者义务兵、初级军士因病致残，退役时没有评定残疾等级的退役军人。自致残或者诊断之日起三年内提出。',
    '带什么：退役证件、身份证件、服役期间致残的档案记载或者原始医疗证明、近期病历。档案在我们这里的，帮您查。',
    '怎么办：镇街受理，县局审核，安排到指定医院鉴定并公示，市局审核，由省退役军人事务厅评定。每一步在哪里、还剩几天，随时可以查。',
    '等级分一级至十级，一级最重。因战、因公一级至十级都发残疾抚恤金，因病一级至六级发。残疾抚恤金从批准当月起发。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('评定残疾等级审批表', gradingSteps, [
    'enlistedOn',
    'dischargedOn',
    'militaryRank',
  ]),
  invitesRating: true,
  notCovered: [
    '够不够等级由指定医疗机构鉴定、省厅评定，系统不判断病情；病情材料只存附件，不写在表里。',
    '县、市、省各环节的现行时限未查到全国统一规定，现为可以更新的本地时限。',
  ],
});
