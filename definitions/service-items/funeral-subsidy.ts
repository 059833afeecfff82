import {
  and,
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  moneyField,
  ne,
  or,
  personFact,
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
  paidOnce,
  sharedPaper,
  SURVIVORS,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const steps = [
  townshipCheck(),
  countyDecision({
    fields: [
      moneyField('monthlyAmount', '去世前月标准', { min: 1, max: 5_000_000, total: false }),
      moneyField('amountApproved', '核定丧葬补助', {
        min: 1,
        max: 60_000_000,
        help: '月标准乘以规定的月数。',
      }),
    ],
  }),
];

/** 丧葬补助: 6, 12 or 6 months of what the person received; see amounts/funeral-subsidy.ts. The case is about the deceased. */
export const funeralSubsidyItem = defineServiceItem({
  code: 'funeral-subsidy',
  title: '优抚对象丧葬补助',
  purpose: '享受定期抚恤补助的优抚对象去世后，由办理丧事的亲属申领丧葬补助，一人一次。',
  line: 'benefits',
  version: 1,
  basis: [benefitRules('第二十二条'), benefitRules('第三十二条'), benefitRules('第六十二条')],
  handling: { mode: 'full' },
  where: { place: '去世人员户籍地镇街退役军人服务站', windows: ['township', 'hall', 'door'] },
  eligibility: [
    {
      code: 'has-died',
      title: '档案登记为去世',
      rule: eq(personFact('state'), 'deceased'),
      clause: benefitRules('第二十二、三十二、六十二条'),
      yes: '档案已登记去世。',
      no: '档案还没有登记去世；请先凭死亡证明更正档案状态。',
    },
    {
      code: 'ground-fits',
      title: '属于发给丧葬补助的对象',
      rule: or(
        and(eq('ground', 'survivor'), hasIdentity(...SURVIVORS)),
        and(eq('ground', 'disabled-by-illness'), hasIdentity('disabled-soldier')),
        and(eq('ground', 'combat-veteran'), hasIdentity('combat-veteran', 'nuclear-test-veteran')),
      ),
      clause: benefitRules('第二十二、三十二、六十二条'),
      yes: '生前身份与申领情形一致：三属6个月、残疾军人因病死亡12个月、参战（参试）退役军人6个月。',
      no: '生前身份与所选情形不一致，或者不在发给丧葬补助的范围；请核对档案中的人员类别。',
    },
  ],
  refusals: [
    {
      code: 'paid-before',
      title: '已经发放',
      rule: eq('isPaidBefore', true),
      clause: benefitRules('第二十二、三十二、六十二条'),
      effect: 'refuse',
      message: '丧葬补助一人只发一次，记录显示已经发放。',
    },
  ],
  fileFacts: [],
  fields: [
    codeField('ground', '申领情形', 'funeral-ground', { filter: false }),
    dateField('diedOn', '去世日期', { past: true }),
    countField('forYear', '所属年度', '年', { min: 1990, max: 2100, total: false }),
    textField('payeeName', '领取人姓名', { maxLength: 40 }),
    codeField('payeeKinship', '与去世人员的关系', 'kinship', { filter: false }),
    yesNoField('isPaidBefore', '已发放过丧葬补助'),
  ],
  invariants: [{ rule: ne('payeeKinship', '01'), message: '领取人是办理丧事的亲属，不能选“本人”。' }],
  materials: [
    applicationPaper('优抚对象丧葬补助申请表'),
    sharedPaper(
      'death-certificate',
      '死亡证明或者火化证明',
      eq(personFact('state'), 'deceased'),
      '通过公安、民政数据共享核验',
    ),
    keptAs('bank-card', copyOf('payee-account', '领取人身份证件和银行账户')),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: paidOnce('funeral-subsidy', '丧葬补助', { recipientName: fromAnswer('payeeName') }),
  fee: { kind: 'free' },
  guide: [
    '谁来办：去世优抚对象的亲属。',
    '多少钱：烈士、因公牺牲军人、病故军人遗属增发6个月定期抚恤金；残疾军人因病死亡增发12个月残疾抚恤金；参战（参试）退役军人增发6个月生活补助。',
    '带什么：领取人的身份证件和银行账户。死亡信息由工作人员核验，查不到时再请您提供证明。',
    '定期抚恤补助从去世的下一个月起停发，停发以后按规定月数发给丧葬补助。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('优抚对象丧葬补助审批表', steps),
  invitesRating: false,
});
