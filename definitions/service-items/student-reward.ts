import {
  countField,
  dateField,
  defineServiceItem,
  eq,
  moneyField,
  prefilled,
  textField,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  commonLimits,
  copyOf,
  countyDecision,
  hasIdentity,
  localLimit,
  localRule,
  paidOnce,
  sharedPaper,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LOCAL = localRule('对象、标准和发放时间', '本地大学生入伍奖励办法（由县局按本地文件更新）');

const steps = [
  townshipCheck(),
  countyDecision({
    fields: [
      moneyField('amountApproved', '核定奖励金', { min: 1, max: 20_000_000, help: '按本地当年标准。' }),
      textField('decree', '标准依据', { maxLength: 60, help: '写明文件名和文号。' }),
    ],
  }),
];

export const studentRewardItem = defineServiceItem({
  code: 'student-reward',
  title: '入伍大学生奖励金申领',
  purpose: '从本地入伍的大学生或者其家庭申领一次性奖励金，一人一次。',
  line: 'benefits',
  version: 1,
  basis: [LOCAL],
  handling: { mode: 'full' },
  where: { place: '批准入伍地镇街退役军人服务站', windows: ['township', 'hall', 'online'] },
  eligibility: [
    {
      code: 'is-or-was-soldier',
      title: '本人是现役军人或者退役士兵',
      rule: hasIdentity('serving-soldier', 'retired-soldier', 'government-placed'),
      clause: LOCAL,
      yes: '本人是现役军人或者退役士兵。',
      no: '档案中没有现役军人或者退役士兵身份，请先由家属为本人建档。',
    },
    {
      code: 'was-student',
      title: '入伍时是大学生',
      rule: eq('isStudent', true),
      clause: LOCAL,
      yes: '入伍时是全日制高校在校生、应届或者往届毕业生，符合条件。',
      no: '奖励金发给入伍时是大学生的人；学历信息有误的，请到征兵办公室核对。',
    },
    {
      code: 'enlisted-here',
      title: '由本县批准入伍',
      rule: eq('isEnlistedHere', true),
      clause: LOCAL,
      yes: '由本县批准入伍。',
      no: '奖励金由批准入伍的县发放，请向批准入伍地申领。',
    },
  ],
  refusals: [
    {
      code: 'paid-before',
      title: '已经领过',
      rule: eq('isPaidBefore', true),
      clause: LOCAL,
      effect: 'refuse',
      message: '奖励金一人只发一次，记录显示已经领取。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于发放奖励金' }],
  fields: [
    prefilled('enlistedOn', dateField('enlistedOn', '入伍日期')),
    countField('forYear', '入伍年度', '年', { min: 1990, max: 2100, total: false }),
    textField('school', '就读或者毕业院校'),
    yesNoField('isStudent', '入伍时是大学生', { help: '含在校生、应届毕业生、往届毕业生。' }),
    yesNoField('isEnlistedHere', '由本县批准入伍'),
    yesNoField('isPaidBefore', '已领过大学生入伍奖励金'),
  ],
  materials: [
    applicationPaper('入伍大学生奖励金申请表'),
    copyOf('enlistment-notice', '入伍通知书'),
    sharedPaper('student-proof', '学籍或者学历证明', eq('isStudent', true), '通过学信网核验'),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: paidOnce('student-reward', '入伍大学生奖励金'),
  fee: { kind: 'free' },
  guide: [
    '谁来办：从本县入伍的大学生本人，或者由家属代办。',
    '带什么：入伍通知书、身份证件；学籍学历由工作人员在网上核验，不用提交。',
    '多少钱、什么时候发：按本地当年公布的标准和时间，打到本人或者家属的银行账户。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('入伍大学生奖励金审批表', steps, ['bankAccount']),
  invitesRating: true,
  notCovered: ['奖励金没有全国统一标准，对象、金额和时间由县局按本地文件填写。'],
});
