import {
  codeField,
  countField,
  defineServiceItem,
  eq,
  fromAnswer,
  moneyField,
  prefilled,
  textField,
  yesNoField,
} from '#kit';
import {
  keptAs,
  applicationPaper,
  approvalFormOf,
  benefitRules,
  commonLimits,
  copyOf,
  countyDecision,
  hasIdentity,
  localLimit,
  localRule,
  paidOnce,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第四十二条');

const steps = [
  townshipCheck(),
  countyDecision({
    fields: [
      moneyField('amountApproved', '核定优待金', {
        min: 1,
        max: 20_000_000,
        help: '本县当年标准，不满一年的按月折算。',
      }),
      textField('decree', '标准依据', { maxLength: 60, help: '写明文件名和文号。' }),
    ],
  }),
];

/** 义务兵家庭优待金: paid by the county that approved the enlistment, wherever the family lives (art. 42). */
export const conscriptAllowanceItem = defineServiceItem({
  code: 'conscript-allowance',
  title: '义务兵家庭优待金申领',
  purpose: '义务兵服现役期间，其家庭按年向批准入伍地申领优待金，一户一年一件。',
  line: 'benefits',
  version: 1,
  basis: [LAW, localRule('年度标准', '本县义务兵家庭优待金标准（由县局每年更新）')],
  handling: { mode: 'full' },
  where: { place: '批准入伍地镇街退役军人服务站', windows: ['township', 'hall', 'online', 'door'] },
  eligibility: [
    {
      code: 'is-conscript',
      title: '本人是现役军人',
      rule: hasIdentity('serving-soldier', 'serving-family'),
      clause: LAW,
      yes: '档案登记为现役军人或者现役军人家属。',
      no: '档案中没有现役军人或者家属身份；请带入伍通知书先建档。',
    },
    {
      code: 'enlisted-here',
      title: '由本县批准入伍',
      rule: eq('isEnlistedHere', true),
      clause: LAW,
      yes: '由本县批准入伍，优待金由本县发放。',
      no: '优待金由批准入伍地的县发放，与现在的户籍、住址无关；请向批准入伍地申领，我们可以帮助联系。',
    },
    {
      code: 'is-in-conscript-years',
      title: '仍在义务兵服役期内',
      rule: eq('isConscript', true),
      clause: LAW,
      yes: '仍在义务兵服役期内。',
      no: '优待金发给义务兵家庭；已经选改军士的，从次月起不再发放。',
    },
  ],
  refusals: [
    {
      code: 'paid-for-year',
      title: '本年度已经发放',
      rule: eq('isPaidForYear', true),
      clause: LAW,
      effect: 'refuse',
      message: '这一年度的优待金已经发放，不能重复申领。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于发放优待金' }],
  fields: [
    prefilled('enlistedFrom', textField('enlistedFrom', '批准入伍地', { maxLength: 60 })),
    yesNoField('isEnlistedHere', '由本县批准入伍'),
    yesNoField('isConscript', '仍在义务兵服役期内'),
    countField('forYear', '所属年度', '年', { min: 1990, max: 2100, total: false }),
    countField('months', '本年度服役月数', '个月', { min: 1, max: 12, total: false }),
    textField('payeeName', '领取人姓名', { maxLength: 40, help: '家庭指定的领取人。' }),
    codeField('payeeKinship', '与义务兵的关系', 'kinship', { filter: false }),
    yesNoField('isPaidForYear', '本年度已经领过'),
  ],
  materials: [
    applicationPaper('义务兵家庭优待金申请表'),
    copyOf('enlistment-notice', '入伍通知书'),
    keptAs('household-register', copyOf('kinship', '户口簿或者关系证明', false)),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: paidOnce('conscript-allowance', '义务兵家庭优待金', { recipientName: fromAnswer('payeeName') }),
  fee: { kind: 'free' },
  guide: [
    '谁来办：义务兵的家庭。优待金由批准入伍的那个县发，搬了家也是向原来批准入伍的县领。',
    '带什么：入伍通知书、领取人的身份证件和银行账户；关系证明没有带齐的可以后补。',
    '多少钱：按本县当年公布的标准，不满一年的按月折算。',
    `多长时间：一般在当年八一前集中发放。${WHEN_REFUSED}`,
  ],
  approvalForm: approvalFormOf('义务兵家庭优待金审批表', steps, ['bankAccount']),
  allowsSeveralOpen: true,
  invitesRating: true,
  notCovered: ['年度标准由县级公布；进藏兵、高原兵等增发办法由本地文件规定。'],
});
