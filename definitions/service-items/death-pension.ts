import {
  and,
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  moneyField,
  oneOf,
  or,
  textField,
  yesNoField,
} from '#kit';
import { deathPensionSupplements } from './amounts/merit-supplement.ts';
import {
  applicationPaper,
  approvalFormOf,
  benefitRules,
  commonLimits,
  copyOf,
  countyDecision,
  hasIdentity,
  localLimit,
  martyrRules,
  paidOnce,
  SURVIVORS,
  townshipCheck,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = benefitRules('第十五条');

const steps = [
  townshipCheck(),
  countyDecision({
    fields: [
      moneyField('yearlyIncome', '上年度全国城镇居民人均可支配收入', {
        min: 1,
        max: 100_000_000,
        total: false,
      }),
      moneyField('basicPay', '去世军人月基本工资', { min: 0, max: 10_000_000, total: false }),
      moneyField('lowestPay', '少尉军官月基本工资', { min: 1, max: 10_000_000, total: false }),
      countField('supplement', '增发比例', '%', {
        max: 40,
        total: false,
        help: '按最高等级的荣誉填40、35、30、25、15或者5，没有的填0。',
      }),
      moneyField('amountApproved', '核定一次性抚恤金', { min: 1, max: 2_000_000_000 }),
    ],
  }),
];

/** 一次性抚恤金 (art. 15) with its supplement (art. 16); the formula is in amounts/death-pension.ts. */
export const deathPensionItem = defineServiceItem({
  code: 'death-pension',
  title: '一次性抚恤金',
  purpose: '现役军人死亡被评定为烈士、确认为因公牺牲或者病故的，其遗属申领一次性抚恤金。',
  line: 'benefits',
  version: 1,
  basis: [LAW, benefitRules('第十六条'), martyrRules('烈士褒扬金')],
  handling: { mode: 'full' },
  where: {
    place: '遗属户籍地县级退役军人事务局或者镇街服务站',
    windows: ['county', 'hall', 'township', 'door'],
  },
  eligibility: [
    {
      code: 'is-survivor',
      title: '是烈士、因公牺牲军人、病故军人遗属',
      rule: hasIdentity(...SURVIVORS),
      clause: LAW,
      yes: '档案登记为烈士、因公牺牲军人或者病故军人遗属。',
      no: '档案中没有三属身份；请带烈士证明书、因公牺牲军人证明书或者病故军人证明书先建档。',
    },
    {
      code: 'kind-fits',
      title: '死亡性质与遗属身份一致',
      rule: or(
        and(eq('kind', 'martyr'), hasIdentity('martyr-family')),
        and(eq('kind', 'duty'), hasIdentity('duty-death-family')),
        and(eq('kind', 'illness'), hasIdentity('illness-death-family')),
      ),
      clause: LAW,
      yes: '所选的死亡性质与档案中的遗属身份一致。',
      no: '所选的死亡性质与档案中的遗属身份不一致：烈士、因公牺牲按20倍，病故按2倍计发，以证明书为准，请核对。',
    },
    {
      code: 'has-certificate',
      title: '已有证明书',
      rule: eq('hasCertificate', true),
      clause: LAW,
      yes: '已有烈士、因公牺牲军人或者病故军人证明书。',
      no: '须先有评定、确认机关的证明书；还没有拿到的，我们帮助查询进度。',
    },
  ],
  refusals: [
    {
      code: 'paid-before',
      title: '已经发放',
      rule: eq('isPaidBefore', true),
      clause: LAW,
      effect: 'refuse',
      message: '一次性抚恤金已经发放给按顺序确定的遗属，不能重复申领。',
    },
  ],
  fileFacts: [{ fact: 'bankAccount', why: '用于发放一次性抚恤金' }],
  fields: [
    codeField('kind', '死亡性质', 'death-kind', { filter: false }),
    dateField('diedOn', '死亡日期', { past: true }),
    countField('forYear', '所属年度', '年', { min: 1990, max: 2100, total: false }),
    codeField('kinship', '与去世军人的关系', 'kinship', { filter: false }),
    textField('payeeName', '领取人姓名', { maxLength: 40, help: '同一顺序有几人的，写明商定的领取人。' }),
    yesNoField('hasCertificate', '已有烈士、因公牺牲军人或者病故军人证明书'),
    yesNoField('isPaidBefore', '已发放过一次性抚恤金'),
  ],
  invariants: [
    {
      rule: oneOf('kinship', ['10', '11', '12', '20', '30', '50', '51', '52', '70', '80']),
      message: '请按遗属与去世军人的关系填写。',
    },
    {
      rule: oneOf('supplement', [0, ...deathPensionSupplements.percents]),
      message: `增发比例只有${deathPensionSupplements.percents.map((percent) => `${percent}%`).join('、')}，没有增发的填0。`,
    },
  ],
  materials: [
    applicationPaper('一次性抚恤金申请表'),
    copyOf('certificate', '烈士证明书、因公牺牲军人证明书或者病故军人证明书'),
    copyOf('agreement', '同一顺序遗属的分配约定', false),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: paidOnce('death-pension', '一次性抚恤金', { recipientName: fromAnswer('payeeName') }),
  fee: { kind: 'free' },
  guide: [
    '谁来办：烈士、因公牺牲军人、病故军人的遗属。',
    '多少钱：烈士、因公牺牲的，为上一年度全国城镇居民人均可支配收入的20倍加本人40个月基本工资；病故的，为2倍加40个月。基本工资低于少尉军官的，按少尉算。',
    '立过功、获过荣誉称号的，按规定比例增发；有几项荣誉的，只按最高的一项。烈士另发烈士褒扬金，为上述收入的30倍。',
    '带什么：证明书、领取人身份证件和银行账户；同一顺序有几位遗属的，带分配约定。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('一次性抚恤金审批表', steps, ['bankAccount']),
  invitesRating: false,
  notCovered: [
    '哪一等级的荣誉对应哪一比例，由经办人按条例第十六条核对后填写。',
    '烈士褒扬金由省级以上财政另行下达，不在本事项核定。',
  ],
});
