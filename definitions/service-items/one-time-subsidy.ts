import {
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  field,
  fromAnswer,
  gt,
  moneyField,
  prefilled,
  textField,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  commonLimits,
  countyDecision,
  identityPaper,
  isVeteran,
  localLimit,
  localRule,
  paidOnce,
  servicePaper,
  settlementRules,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = settlementRules('第二十三条');

const steps = [
  townshipCheck(),
  countyDecision({
    fields: [
      moneyField('amountApproved', '核定补助金', {
        min: 1,
        max: 50_000_000,
        help: '按省里的计算办法核定；计算办法是样例时，请先换成本省文件。',
      }),
      textField('decree', '计算依据', { maxLength: 60, help: '写明文件名和文号。' }),
    ],
  }),
];

/** 地方一次性经济补助: amount and method are the province's (art. 23); see amounts/self-employed-subsidy.ts. */
export const oneTimeSubsidyItem = defineServiceItem({
  code: 'one-time-subsidy',
  title: '自主就业一次性经济补助金申领',
  purpose: '自主就业退役士兵向安置地申领地方一次性经济补助金，一人一次。',
  line: 'benefits',
  version: 1,
  basis: [LAW, localRule('计算和发放办法', '本省自主就业退役士兵一次性经济补助办法')],
  handling: { mode: 'full' },
  where: { place: '安置地镇街退役军人服务站', windows: ['township', 'hall', 'online'] },
  eligibility: [
    isVeteran(LAW),
    {
      code: 'is-self-employed',
      title: '安置方式为自主就业',
      rule: eq('settlement', 'self-employed'),
      clause: LAW,
      yes: '以自主就业方式退役，符合条件。',
      no: '只有自主就业的退役士兵发给地方一次性经济补助金；安排工作、退休、供养、逐月领取退役金的不发。',
    },
    {
      code: 'served-on',
      title: '退役日期晚于入伍日期',
      rule: gt('dischargedOn', field('enlistedOn')),
      clause: LAW,
      yes: '入伍、退役日期清楚，可以核定年限。',
      no: '退役日期不晚于入伍日期，请按退役证件核对。',
    },
  ],
  refusals: [
    {
      code: 'paid-before',
      title: '已经领过',
      rule: eq('isPaidBefore', true),
      clause: LAW,
      effect: 'refuse',
      message: '一次性经济补助金一人只发一次，记录显示已经领取；没有收到的，请到县局核对发放记录。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于发放补助金' }],
  fields: [
    codeField('settlement', '安置方式', 'settlement-way'),
    prefilled('enlistedOn', dateField('enlistedOn', '入伍日期')),
    prefilled('dischargedOn', dateField('dischargedOn', '退役日期')),
    countField('yearsServed', '服役满年数', '年', { min: 1, max: 40, total: false }),
    codeField('season', '退役批次', 'discharge-season'),
    countField('forYear', '退役年度', '年', { min: 1990, max: 2100, total: false }),
    yesNoField('isPaidBefore', '已领过一次性经济补助金'),
  ],
  materials: [applicationPaper('自主就业退役士兵一次性经济补助金申请表'), servicePaper, identityPaper],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  delivery: localLimit('subsidy-payment'),
  results: paidOnce('self-employed-subsidy', '自主就业一次性经济补助金', { season: fromAnswer('season') }),
  fee: { kind: 'free' },
  guide: [
    '谁来办：自主就业的退役士兵（义务兵、军士），向安置地申领，一人一次。',
    '带什么：退役证件、身份证件。随退役报到一起申请的不用再交。',
    '多少钱：由省里规定标准和算法，按服役年限核定。核定的金额和依据会写在审批表上。',
    '多长时间：审批按办事指南承诺的时限；资金按省里规定的时间打到本人银行账户。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('自主就业退役士兵一次性经济补助金审批表', steps, ['bankAccount']),
  invitesRating: true,
  notCovered: ['补助金标准由省级规定，系统自带的算法是样例，未换成本省文件前只供参考。'],
});
