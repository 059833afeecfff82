import { countField, dateField, defineServiceItem, eq, moneyField, yesNoField } from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  countyDecision,
  hasIdentity,
  isLiving,
  localLimit,
  paidOnce,
  settlementRules,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = settlementRules('第七十五条');

const steps = [
  checks('county', 'county-check', '核对待安置情况', localLimit('county-check')),
  countyDecision({
    fields: [
      moneyField('minimumWage', '当地最低工资（每月）', { min: 1, max: 2_000_000, total: false }),
      moneyField('amountApproved', '核定生活补助', {
        min: 1,
        max: 20_000_000,
        help: '最低工资乘以待安排月数。',
      }),
    ],
  }),
];

/** 待安排工作期间生活补助: the local minimum wage for each month of waiting (art. 75); the months count as service (art. 74). */
export const waitingSubsidyItem = defineServiceItem({
  code: 'waiting-subsidy',
  title: '待安排工作期间生活补助',
  purpose: '由政府安排工作的退役军人，在待安排工作期间申领生活补助，按月数一次核发一笔。',
  line: 'placement',
  version: 1,
  basis: [LAW, settlementRules('第七十四条')],
  handling: { mode: 'full' },
  where: { place: '安置地县级退役军人事务局', windows: ['county', 'hall', 'online'] },
  eligibility: [
    isLiving(LAW),
    {
      code: 'is-work-assigned',
      title: '由政府安排工作',
      rule: hasIdentity('government-placed'),
      clause: LAW,
      yes: '档案登记为政府安排工作退役士兵。',
      no: '待安排工作期间生活补助发给由政府安排工作的退役军人；自主就业的领取一次性经济补助金。',
    },
    {
      code: 'is-waiting',
      title: '还没有上岗',
      rule: eq('isWaiting', true),
      clause: LAW,
      yes: '正在等待安排工作。',
      no: '已经开出介绍信或者上岗的，从开出介绍信的当月起由接收单位负责。',
    },
  ],
  refusals: [
    {
      code: 'refused-post',
      title: '无正当理由拒绝安排',
      rule: eq('hasRefusedPost', true),
      clause: settlementRules('第三十四条'),
      effect: 'refuse',
      message:
        '没有正当理由不服从安排的，按规定不再享受安排工作待遇，也不再发待安排期间生活补助。有正当理由的请写明，由县局重新认定。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于发放生活补助' }],
  fields: [
    dateField('reportedOn', '报到日期', { past: true }),
    countField('forYear', '所属年度', '年', { min: 1990, max: 2100, total: false }),
    countField('months', '待安排月数', '个月', { min: 1, max: 24, total: false }),
    yesNoField('isWaiting', '还在等待安排工作'),
    yesNoField('hasRefusedPost', '无正当理由拒绝过安排'),
  ],
  materials: [applicationPaper('待安排工作期间生活补助申请表'), copyOf('notice', '接收安置通知书', false)],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: paidOnce('waiting-subsidy', '待安排工作期间生活补助'),
  fee: { kind: 'free' },
  guide: [
    '谁来办：由政府安排工作、还没有上岗的退役军人。',
    '多少钱：按当地最低工资标准，等待几个月发几个月。待安排的时间算工龄。',
    '带什么：接收安置通知书（可以后补）。',
    '在哪里、多长时间：安置地县级退役军人事务局，时限见办事指南表。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('待安排工作期间生活补助审批表', steps, ['bankAccount']),
  allowsSeveralOpen: true,
  invitesRating: true,
  notCovered: ['当地最低工资由县局按人社部门公布的标准填写。'],
});
