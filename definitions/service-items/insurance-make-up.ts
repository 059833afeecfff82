import {
  and,
  codeField,
  constant,
  countField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  field,
  ge,
  moneyField,
  prefilled,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  hasIdentity,
  identityPaper,
  isLiving,
  localLimit,
  localRule,
  servicePaper,
  settlementRules,
  sharedPaper,
  WHEN_REFUSED,
} from './parts/index.ts';

const POLICY = localRule('对象、补缴年限和出资', '部分退役士兵社会保险接续政策（按本地实施细则更新）');

const steps = [
  checks('county', 'county-check', '核实安置和断缴情况', localLimit('county-check'), {
    fields: [countField('monthsConfirmed', '核实断缴月数', '个月', { min: 1, max: 600, total: false })],
  }),
  checks('partner', 'insurance-answer', '人社部门核定补缴', localLimit('department-answer'), {
    department: 'human-resources',
    fields: [
      dateField('settledOn', '核定日期'),
      moneyField('amountMadeUp', '补缴金额', { min: 1, max: 50_000_000 }),
    ],
  }),
  checks('county', 'county-notice', '通知本人并登记', localLimit('county-check'), {
    fields: [dateField('toldOn', '通知日期')],
  }),
];

/** 社保补缴: whether and how much is settled by the human-resources side; here it is taken in, proved and followed. */
export const insuranceMakeUpItem = defineServiceItem({
  code: 'insurance-make-up',
  title: '退役士兵社会保险补缴',
  purpose: '以政府安排工作方式退出现役、后来断缴社会保险的退役士兵，申请补缴，一人一件。',
  line: 'placement',
  version: 1,
  basis: [settlementRules('社会保险章节'), settlementRules('第七十四条'), POLICY],
  handling: {
    mode: 'refer',
    to: '人力资源社会保障部门',
    outcomes: [
      { code: 'settled', title: '已核定补缴', isGranted: true },
      { code: 'declined', title: '不符合补缴条件', isGranted: false },
    ],
  },
  where: { place: '安置地县级退役军人事务局', windows: ['county', 'hall', 'township'] },
  eligibility: [
    isLiving(POLICY),
    {
      code: 'was-work-assigned',
      title: '以政府安排工作方式退出现役',
      rule: hasIdentity('government-placed'),
      clause: POLICY,
      yes: '档案登记为政府安排工作退役士兵。',
      no: '补缴政策的对象是以政府安排工作方式退出现役的退役士兵；自主就业的，按社会保险接续办理。',
    },
    {
      code: 'has-gap',
      title: '未参保或者断缴',
      rule: and(eq('hasGap', true), ge('gapTo', field('gapFrom'))),
      clause: POLICY,
      yes: '有未参保或者断缴的时段。',
      no: '没有断缴时段，或者起止日期写反，不需要补缴。',
    },
  ],
  refusals: [
    {
      code: 'made-up-before',
      title: '已按政策补缴',
      rule: eq('isMadeUp', true),
      clause: POLICY,
      effect: 'refuse',
      message: '这一时段已经按政策补缴，不能重复补缴；对年限有异议的，可以到人社窗口核对。',
    },
  ],
  fileFacts: [{ fact: 'phone', why: '用于通知缴费' }],
  fields: [
    codeField('insurance', '险种', 'insurance-gap-kind', { filter: false }),
    prefilled('dischargedOn', dateField('dischargedOn', '退役日期')),
    yesNoField('hasGap', '有未参保或者断缴时段'),
    dateField('gapFrom', '断缴开始月份'),
    dateField('gapTo', '断缴结束月份'),
    yesNoField('isMadeUp', '该时段已按政策补缴'),
  ],
  materials: [
    applicationPaper('部分退役士兵社会保险补缴申请表'),
    servicePaper,
    sharedPaper('insurance-record', '社会保险参保缴费记录', eq('hasGap', true), '通过人社数据共享取得'),
    copyOf('placement-letter', '当年的安排工作介绍信或者接收单位证明', false),
    identityPaper,
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole-long'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'social-insurance',
      answers: {
        acceptedOn: fromCase('acceptedOn'),
        kind: constant('make-up'),
        isDone: constant(true),
        amount: fromAnswer('amountMadeUp'),
        note: fromCase('number'),
      },
    },
  ],
  fee: {
    kind: 'by-others',
    by: '社会保险经办机构',
    clause: POLICY,
    when: '个人应缴部分按核定的数额缴纳，其余由单位或者财政负担。',
  },
  guide: [
    '谁来办：当年由政府安排工作、后来下岗或者断缴社会保险的退役士兵。服役时间算工龄、视同缴费。',
    '带什么：退役证件、当年的介绍信（找不到的可以后补）。参保记录由我们向人社部门查。',
    '怎么办：我们核实安置和断缴情况，由人社部门核定补缴的年限和金额，再通知您缴费。',
    '多长时间：人社部门核定的时限见办事指南表；个人负担多少以核定为准，困难的可以申请困难帮扶。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('部分退役士兵社会保险补缴审批表', steps, ['enlistedOn', 'dischargedOn']),
  invitesRating: true,
  notCovered: ['能不能补、补多少由人社部门核定；出资比例按本地实施细则。'],
});
