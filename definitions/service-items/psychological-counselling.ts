import {
  codeField,
  constant,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  known,
  personFact,
  textField,
  yesNoField,
} from '#kit';
import { approvalFormOf, checks, commonLimits, localLimit, protectionLaw } from './parts/index.ts';

const LAW = protectionLaw('第八章');

const steps = [
  checks('county', 'arrange', '约定时间和咨询师', localLimit('county-check'), {
    fields: [textField('expert', '心理咨询师', { maxLength: 40 }), dateField('servedOn', '服务日期')],
  }),
];

/** Counselling on request. What is said stays between the two: no condition, cause or finding is recorded here. */
export const psychologicalCounsellingItem = defineServiceItem({
  code: 'psychological-counselling',
  title: '心理咨询预约',
  purpose: '退役军人和家属自愿预约一次心理咨询；只记预约和服务次数，不记心理状况。',
  line: 'rights',
  version: 1,
  basis: [LAW],
  handling: { mode: 'full' },
  where: {
    place: '县级心理服务站或者镇街退役军人服务站',
    windows: ['hall', 'county', 'township', 'online', 'door'],
  },
  eligibility: [
    {
      code: 'is-served',
      title: '退役军人或者家属',
      rule: known(personFact('identities')),
      clause: LAW,
      yes: '已建档，可以预约。',
      no: '还没有建档；也可以不留名先打热线咨询。',
    },
    {
      code: 'asks-freely',
      title: '本人自愿',
      rule: eq('isVoluntary', true),
      clause: LAW,
      yes: '本人自愿预约。',
      no: '心理咨询须本人自愿；家人担心的，可以先由家人来咨询。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于通知咨询时间' }],
  fields: [
    codeField('way', '希望的方式', 'contact-way', { filter: false }),
    yesNoField('isVoluntary', '本人自愿预约'),
    yesNoField('wantsSameSex', '希望同性别咨询师', { optional: true }),
  ],
  materials: [],
  ...commonLimits,
  steps,
  limit: localLimit('county-check'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'psychological-service',
      answers: {
        servedOn: fromAnswer('servedOn'),
        kind: constant('counselling'),
        persons: constant(1),
        expert: fromAnswer('expert'),
        note: fromCase('number'),
      },
    },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：退役军人和家属，本人自愿。不用带材料，打电话、网上、窗口都可以约。',
    '谈什么：您愿意谈什么就谈什么。谈话内容只有您和咨询师知道，系统里只记预约和服务次数。',
    '多长时间：约好后几个工作日内安排；着急的请直接打热线，当天有人接。',
    '有伤害自己想法的，请马上拨打当地心理援助热线或者110、120，我们也会陪您去医院。',
  ],
  approvalForm: approvalFormOf('心理咨询预约登记表', steps),
  allowsSeveralOpen: true,
  invitesRating: true,
  notCovered: ['不作诊断；需要治疗的，陪同到医院。'],
});
