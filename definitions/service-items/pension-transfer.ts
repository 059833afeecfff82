import {
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  field,
  fromAnswer,
  gt,
  known,
  le,
  or,
  prefilled,
  spanFact,
  textField,
  type LimitRule,
} from '#kit';
import { disabilitySystem } from './mirror-systems.ts';
import {
  applicationPaper,
  approvalFormOf,
  benefitRules,
  checks,
  commonLimits,
  copyOf,
  decides,
  identityPaper,
  isLiving,
  localLimit,
  martyrRules,
  servicePaper,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第三十条');

/** Sixty days from leaving the forces or being handed over. */
export const TRANSFER_LIMIT: LimitRule = {
  code: 'pension-transfer',
  title: '申请转入抚恤关系',
  length: { unit: 'day', count: 60 },
  clause: LAW,
};

const steps = [
  townshipCheck(),
  checks('county', 'county-review', '县级审查', localLimit('county-review'), {
    fields: [
      dateField('paidUntil', '部队（原县）发放截止日期', {
        help: '转入当年由部队（原县）发放，填当年12月31日。',
      }),
      dateField('paidFrom', '本县起发日期', { help: '次年1月1日起由本县发放。' }),
    ],
  }),
  checks('city', 'city-review', '市级审核', localLimit('city-review')),
  decides('province', 'province-decision', '省级审批换证', localLimit('province-decision'), {
    fields: [dateField('transferredOn', '批准转入日期')],
  }),
];

/** 伤残抚恤关系转入: the army (or the old county) pays the year of the move, the new county from 1 January. */
export const pensionTransferItem = defineServiceItem({
  code: 'pension-transfer',
  title: '伤残抚恤关系转入',
  purpose: '退役或者移交地方、户籍迁入的残疾军人，申请把抚恤关系转到户籍地。',
  line: 'benefits',
  version: 1,
  basis: [LAW, martyrRules('第二十二条')],
  handling: disabilitySystem,
  where: {
    place: '户籍地镇街退役军人服务站或者县级退役军人事务局',
    windows: ['township', 'county', 'hall', 'online'],
  },
  spans: [{ code: 'sinceHandover', title: '退役或者移交后六十日', from: 'handedOn', rule: TRANSFER_LIMIT }],
  eligibility: [
    isLiving(LAW),
    {
      code: 'has-certificate',
      title: '有残疾等级',
      rule: known('grade'),
      clause: LAW,
      yes: '已评定残疾等级。',
      no: '还没有评定残疾等级，不用转抚恤关系。',
    },
    {
      code: 'within-sixty-days',
      title: '退役或者移交后六十日内申请',
      rule: or(eq('kind', 'county'), le(spanFact('sinceHandover'), 0), known('lateReason')),
      clause: LAW,
      yes: '在六十日内申请；户籍迁入的不受六十日限制；晚到的已写明原因。',
      no: '自退役或者移交之日起已超过六十日，请写明逾期原因再受理。',
    },
  ],
  refusals: [],
  invariants: [
    {
      rule: gt('paidFrom', field('paidUntil')),
      message: '转入当年由部队（原县）发放，本县从次年1月1日起发放：起发日期应晚于对方的截止日期。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于发放残疾抚恤金' }],
  fields: [
    codeField('kind', '转入情形', 'pension-transfer-kind'),
    dateField('handedOn', '退役、移交或者户口迁入日期'),
    prefilled('disabilityCause', codeField('cause', '残疾性质', 'disability-cause', { filter: false })),
    prefilled('disabilityGrade', countField('grade', '残疾等级', '级', { min: 1, max: 10, total: false })),
    prefilled('disabilityOn', dateField('gradedOn', '评定日期')),
    textField('from', '转出单位或者原户籍县', { maxLength: 60, help: '部队只写代号。' }),
    textField('lateReason', '逾期原因', { optional: true, maxLength: 200, show: eq('kind', 'army') }),
  ],
  materials: [
    applicationPaper('抚恤关系转入申请表'),
    { code: 'disability-certificate', title: '残疾军人证', form: 'original', copies: 1 },
    copyOf('grading-form', '原评定残疾等级审批表'),
    servicePaper,
    identityPaper,
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole-disability'),
  delivery: localLimit('handing-over'),
  results: [
    {
      kind: 'registry',
      facts: {
        disabilityGrade: fromAnswer('grade'),
        disabilityCause: fromAnswer('cause'),
        disabilityOn: fromAnswer('gradedOn'),
      },
    },
    { kind: 'certificate', title: '残疾军人证（换发）' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：退役或者移交地方的残疾军人，自退役或者移交之日起60日内申请；户籍从外县迁来的残疾军人，迁户口后申请。',
    '带什么：残疾军人证、原评定残疾等级审批表、退役证件、身份证件。',
    '钱由谁发：转入当年由部队（原县）发，从第二年1月1日起由本县发，两边不断档、不重复。',
    '超过60日的，写明原因也受理。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('伤残抚恤关系转入审批表', steps, [
    'disabilityGrade',
    'disabilityCause',
    'bankAccount',
  ]),
  invitesRating: true,
  notCovered: [
    '条例没有写超过六十日的后果，这里要求写明原因，不因此拒绝。',
    '县与县之间的档案移交在“关系转移”里办理。',
  ],
});
