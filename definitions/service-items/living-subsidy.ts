import {
  and,
  codeField,
  defineServiceItem,
  eq,
  fromAnswer,
  ge,
  has,
  le,
  oneOf,
  or,
  personFact,
  prefilled,
  dateField,
  yesNoField,
} from '#kit';
import { regularPaymentSystem } from './mirror-systems.ts';
import {
  keptAs,
  applicationPaper,
  approvalFormOf,
  benefitRules,
  commonLimits,
  copyOf,
  decides,
  hasIdentity,
  identityPaper,
  isLiving,
  localLimit,
  paidRegularly,
  paperWhen,
  regularPaymentFields,
  servicePaper,
  townshipCheck,
  checks,
  localRule,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第六十二条');
const age = personFact('age');

const steps = [
  checks('village', 'village-check', '村级核实', localLimit('township-check')),
  townshipCheck({
    notice: {
      length: { unit: 'working-day', count: 7 },
      clause: localRule('公示天数'),
      place: '村（社区）公示栏',
      countsInLimit: false,
    },
  }),
  decides('county', 'county-decision', '县级认定', localLimit('county-decision'), {
    fields: regularPaymentFields,
  }),
];

/** 定期生活补助 of the five groups of art. 62; those who took part in tests stand with those who fought (art. 61). */
export const livingSubsidyItem = defineServiceItem({
  code: 'living-subsidy',
  title: '定期生活补助申领',
  purpose:
    '参战参试、带病回乡、年满60周岁农村籍退役士兵、1954年10月31日前入伍的复员人员和烈士子女申领定期生活补助。',
  line: 'benefits',
  version: 2,
  basis: [benefitRules('第六十一条'), LAW, benefitRules('第八条')],
  handling: regularPaymentSystem,
  where: { place: '户籍地镇街退役军人服务站', windows: ['village', 'township', 'hall', 'door'] },
  eligibility: [
    isLiving(LAW),
    {
      code: 'group-fits',
      title: '符合所申请类别的条件',
      rule: or(
        and(eq('group', 'combat-and-test'), hasIdentity('combat-veteran', 'nuclear-test-veteran')),
        and(eq('group', 'returned-with-illness'), hasIdentity('returned-with-illness')),
        and(
          eq('group', 'rural-over-60'),
          hasIdentity('retired-soldier', 'rural-over-60'),
          ge(age, 60),
          eq(personFact('household'), 'rural'),
        ),
        and(eq('group', 'demobilised'), hasIdentity('demobilised'), le('enlistedOn', '1954-10-31')),
        and(
          eq('group', 'martyr-child'),
          hasIdentity('martyr-family', 'martyr-child-over-60'),
          ge(age, 60),
          eq('wasMinor', true),
          or(eq(personFact('household'), 'rural'), eq('hasNoUnit', true)),
        ),
      ),
      clause: LAW,
      yes: '档案和申请表与所申请的类别一致，符合条件。',
      no: '不符合所申请类别的条件：参战参试、带病回乡须先经认定；农村籍退役士兵和烈士子女须年满60周岁；烈士子女在父母牺牲时应未满18周岁，居住在城镇的还应没有工作单位；复员人员须1954年10月31日前入伍。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'bankAccount', why: '用于按月发放生活补助' }],
  fields: [
    codeField('group', '申请类别', 'living-subsidy-group'),
    {
      ...prefilled('enlistedOn', dateField('enlistedOn', '入伍日期')),
      show: oneOf('group', ['combat-and-test', 'returned-with-illness', 'rural-over-60', 'demobilised']),
    },
    yesNoField('wasMinor', '父（母）牺牲或者被错杀时未满18周岁', { show: eq('group', 'martyr-child') }),
    yesNoField('hasNoUnit', '没有工作单位', {
      show: eq('group', 'martyr-child'),
      help: '居住在城镇的烈士子女，没有工作单位的才能申领；农村的照实填写，不影响申领。',
    }),
    yesNoField('receivesOther', '已享受其他定期抚恤补助', {
      help: '同时符合几类的，由县级认定按哪一类发放，不重复发。',
    }),
  ],
  materials: [
    applicationPaper('定期生活补助申请表'),
    servicePaper,
    identityPaper,
    paperWhen('combat-archive', '参战参试的档案记载或者证明', eq('group', 'combat-and-test')),
    keptAs(
      'medical',
      paperWhen('illness-archive', '退役时的病情档案和现在的诊断证明', eq('group', 'returned-with-illness')),
    ),
    paperWhen('martyr-archive', '烈士证明书和亲属关系证明', eq('group', 'martyr-child')),
    {
      ...keptAs('household-register', copyOf('household', '户口簿')),
      spared: {
        when: has(personFact('identities'), 'rural-over-60'),
        because: '档案中已认定为农村籍退役士兵，不再要求提交。',
      },
    },
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole-long'),
  results: paidRegularly(fromAnswer('group'), '定期生活补助'),
  fee: { kind: 'free' },
  guide: [
    '谁来办：参战参试退役军人，带病回乡退役军人，年满60周岁的农村籍退役士兵，1954年10月31日前入伍的复员人员，年满60周岁的烈士子女（父母牺牲时未满18周岁，在农村或者在城镇没有工作单位）。',
    '带什么：退役证件、身份证件；参战参试、带病回乡的，带档案里的有关记载，没有的由我们到档案部门帮助查。',
    '怎么办：村（社区）核实，镇街公示，县局认定。批准后从起发月份按月打到银行账户，每年确认一次。',
    '已经享受其他定期抚恤补助的，请如实说明，由县局按规定认定一类发放。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('定期生活补助审批表', steps, ['bankAccount', 'enlistedOn', 'dischargedOn']),
  invitesRating: true,
  notCovered: [
    '各类补助标准每年调整，由县局按上级文件填写月标准。',
    '每月发放由优抚信息管理系统办理，这里记首次发放；年度确认在“年度确认”里办理。',
  ],
});
