import {
  and,
  codeField,
  constant,
  countField,
  defineServiceItem,
  eq,
  ge,
  has,
  le,
  moneyField,
  oneOf,
  or,
  personFact,
  prefilled,
  yesNoField,
} from '#kit';
import { regularPaymentSystem } from './mirror-systems.ts';
import {
  keptAs,
  applicationPaper,
  approvalFormOf,
  benefitRules,
  commonLimits,
  countyDecision,
  identityPaper,
  isLiving,
  localLimit,
  paidRegularly,
  paperWhen,
  regularPaymentFields,
  sharedPaper,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第三十四条');

const steps = [
  townshipCheck(),
  countyDecision({
    fields: [
      moneyField('averageMonthlyWage', '上年度当地职工月平均工资', { min: 1, max: 10_000_000, total: false }),
      ...regularPaymentFields,
    ],
  }),
];

/** 护理费 by cause and grade (art. 34); the shares are in amounts/nursing-allowance.ts. */
export const nursingAllowanceItem = defineServiceItem({
  code: 'nursing-allowance',
  title: '残疾军人护理费',
  purpose: '分散安置的一级至四级残疾军人，以及因精神障碍评定为五级至六级的残疾军人，申领护理费。',
  line: 'benefits',
  version: 1,
  basis: [LAW],
  handling: regularPaymentSystem,
  where: { place: '户籍地镇街退役军人服务站', windows: ['township', 'hall', 'door'] },
  eligibility: [
    isLiving(LAW),
    {
      code: 'is-disabled-soldier',
      title: '是残疾军人',
      rule: has(personFact('identities'), 'disabled-soldier'),
      clause: LAW,
      yes: '档案登记为残疾军人。',
      no: '护理费发给残疾军人；还没有评定残疾等级的，请先申请残疾等级评定。',
    },
    {
      code: 'grade-has-nursing',
      title: '等级在护理费范围内',
      rule: or(and(ge('grade', 1), le('grade', 4)), and(oneOf('grade', [5, 6]), eq('isMental', true))),
      clause: LAW,
      yes: '等级在范围内：因战因公一、二级50%，三、四级40%，因病一至四级30%，精神障碍五、六级25%。',
      no: '一级至四级，或者因精神障碍评定为五级、六级的才有护理费；病情加重的，可以在评定满一年后申请调整等级。',
    },
  ],
  refusals: [
    {
      code: 'cared-for',
      title: '由国家集中供养',
      rule: eq('isInstitution', true),
      clause: LAW,
      effect: 'refuse',
      message: '护理费发给分散安置的残疾军人；集中供养的由供养机构照护，不另发护理费。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于按月发放护理费' }],
  fields: [
    prefilled('disabilityCause', codeField('cause', '残疾性质', 'disability-cause', { filter: false })),
    prefilled('disabilityGrade', countField('grade', '残疾等级', '级', { min: 1, max: 10, total: false })),
    yesNoField('isMental', '因精神障碍评定'),
    yesNoField('isInstitution', '由国家集中供养'),
  ],
  materials: [
    applicationPaper('残疾军人护理费申请表'),
    sharedPaper(
      'disability-certificate',
      '残疾军人证',
      and(ge('grade', 1), le('grade', 10)),
      '档案和伤残人员管理系统中已有等级',
    ),
    keptAs('medical', paperWhen('mental-diagnosis', '精神障碍的医学鉴定材料', eq('isMental', true))),
    identityPaper,
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: paidRegularly(constant('nursing'), '残疾军人护理费'),
  fee: { kind: 'free' },
  guide: [
    '谁来办：分散安置的一级至四级残疾军人；因精神障碍评定为五级、六级的也可以。家属可以代办。',
    '多少钱：按当地上年度职工月平均工资的比例。因战、因公一级、二级50%，三级、四级40%；因病一级至四级30%；因精神障碍五级、六级25%。',
    '带什么：身份证件；残疾等级由我们在档案里查，不用带残疾军人证复印件。',
    '在哪里、多长时间：镇街退役军人服务站受理，县局审批，时限见办事指南表；行动不便的可以上门办。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('残疾军人护理费审批表', steps, [
    'disabilityGrade',
    'disabilityCause',
    'bankAccount',
  ]),
  invitesRating: true,
  notCovered: [
    '当地职工月平均工资每年由县局按统计部门公布的数填写。',
    '每月发放由优抚信息管理系统办理，这里记首次发放。',
  ],
});
