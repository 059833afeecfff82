import {
  countField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  ge,
  known,
  personFact,
  prefilled,
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
  copyOf,
  identityPaper,
  isLiving,
  localLimit,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第二十九条');

/** Not before one year after the last grading; the day itself is enough, whatever day of the week it is. */
export const REGRADING_WAIT: LimitRule = {
  code: 'regrading-wait',
  title: '距上次评定满一年',
  length: { unit: 'month', count: 12 },
  clause: LAW,
  rollsOver: false,
};

export const disabilityRegradingItem = defineServiceItem({
  code: 'disability-regrading',
  title: '调整残疾等级',
  purpose: '残疾情况明显变化、与评定的等级明显不符的残疾军人，申请调整残疾等级。',
  line: 'benefits',
  version: 1,
  basis: [LAW, GRADING_POWER, benefitRules('第二十七条')],
  handling: disabilitySystem,
  where: {
    place: '户籍地镇街退役军人服务站或者县级退役军人事务局',
    windows: ['township', 'county', 'hall', 'door'],
  },
  spans: [{ code: 'sinceGrading', title: '距上次评定', from: 'lastGradedOn', rule: REGRADING_WAIT }],
  eligibility: [
    isLiving(LAW),
    {
      code: 'is-graded',
      title: '已评定残疾等级',
      rule: known(personFact('disabilityGrade')),
      clause: LAW,
      yes: '档案中有残疾等级。',
      no: '还没有评定残疾等级；请申请残疾等级评定（新办）。',
    },
    {
      code: 'one-year-passed',
      title: '距上次评定满一年',
      rule: ge(spanFact('sinceGrading'), 0),
      clause: LAW,
      yes: '距上次评定已满一年。',
      no: '距上次评定不满一年，还不能申请调整；满一年后再来，我们可以先帮您记下。',
    },
    {
      code: 'has-changed',
      title: '残疾情况与等级明显不符',
      rule: eq('hasChanged', true),
      clause: LAW,
      yes: '本人陈述残疾情况明显变化，附有近期病历。',
      no: '残疾情况没有明显变化的不调整等级。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于通知医学鉴定时间' }],
  fields: [
    prefilled('disabilityGrade', countField('gradeNow', '现有等级', '级', { min: 1, max: 10, total: false })),
    prefilled('disabilityOn', dateField('lastGradedOn', '上次评定日期')),
    yesNoField('hasChanged', '残疾情况明显变化，与等级明显不符'),
  ],
  materials: [
    applicationPaper('调整残疾等级申请书'),
    identityPaper,
    keptAs('medical', copyOf('medical-record', '近六个月的病历和检查资料')),
    {
      code: 'disability-certificate',
      title: '残疾军人证',
      form: 'original',
      copies: 1,
      spared: {
        when: known(personFact('disabilityGrade')),
        because: '档案和伤残人员管理系统中已有等级，换证时再交回原证。',
      },
    },
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
    { kind: 'certificate', title: '残疾军人证（换发）' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：已经评定残疾等级、现在残疾情况明显变化的残疾军人。距上次评定满一年才能申请。',
    '带什么：近六个月的病历和检查资料、身份证件。残疾军人证换证时再交回。',
    '怎么办：镇街受理，县局审核、安排指定医院鉴定并公示，市局审核，由省退役军人事务厅评定。等级可能上调，也可能不变或者下调。',
    '新等级的残疾抚恤金从批准当月起发。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('调整残疾等级审批表', gradingSteps, [
    'disabilityGrade',
    'disabilityCause',
    'disabilityOn',
  ]),
  invitesRating: true,
  notCovered: ['各环节的现行时限未查到全国统一规定，现为可以更新的本地时限。'],
});
