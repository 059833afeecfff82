import {
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  longTextField,
  moneyField,
  textField,
  yesNoField,
  field,
  le,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  identityPaper,
  isLiving,
  isVeteran,
  localLimit,
  localRule,
  protectionLaw,
  whenRefusedBy,
} from './parts/index.ts';

const LAW = protectionLaw('第五章');
const LOAN = localRule('对象、额度和贴息', '创业担保贷款政策（按本地实施细则更新）');

const steps = [
  checks('county', 'county-check', '核实身份、推荐给银行', localLimit('county-check'), {
    fields: [dateField('referredOn', '推荐日期')],
  }),
  checks('partner', 'bank-answer', '银行审批', localLimit('bank-answer'), {
    department: 'bank',
    fields: [
      textField('bank', '贷款银行', { maxLength: 60 }),
      dateField('loanPaidOn', '放款日期'),
      moneyField('loanAmount', '放款金额', { min: 1, max: 10_000_000_000 }),
      yesNoField('isSubsidised', '财政贴息'),
    ],
  }),
];

/** 军创贷: the bank decides; here veterans are recommended, the answer followed and the loan noted. */
export const startupLoanItem = defineServiceItem({
  code: 'startup-loan',
  title: '退役军人创业贷款推荐',
  purpose: '退役军人或者退役军人办的企业申请创业贷款，由我们核实身份、推荐给银行并跟踪，一笔一件。',
  line: 'employment',
  version: 1,
  basis: [LAW, LOAN],
  handling: {
    mode: 'refer',
    to: '经办银行',
    outcomes: [
      { code: 'paid', title: '已放款', isGranted: true },
      { code: 'declined', title: '未通过银行审批', isGranted: false },
    ],
  },
  where: { place: '县级服务大厅就业创业窗口', windows: ['hall', 'county', 'online'] },
  eligibility: [
    isVeteran(LAW),
    isLiving(LAW),
    {
      code: 'has-business',
      title: '有创业项目',
      rule: eq('hasBusiness', true),
      clause: LOAN,
      yes: '已登记经营主体或者有明确的创业项目。',
      no: '创业贷款用于创业经营；还没有项目的，可以先参加创业培训、约创业导师。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于银行与本人联系' }],
  fields: [
    yesNoField('hasBusiness', '已登记经营主体或者有创业项目'),
    textField('business', '经营主体或者项目名称'),
    moneyField('amountAsked', '希望贷款金额', { min: 1, max: 10_000_000_000, total: false }),
    longTextField('purpose', '贷款用途', { maxLength: 300 }),
  ],
  invariants: [{ rule: le('loanAmount', field('amountAsked')), message: '放款金额不能大于希望贷款金额。' }],
  materials: [
    applicationPaper('创业贷款推荐表'),
    identityPaper,
    copyOf('business-licence', '营业执照或者创业计划', false),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'startup-loan',
      answers: {
        paidOn: fromAnswer('loanPaidOn'),
        borrower: fromAnswer('business'),
        bank: fromAnswer('bank'),
        amount: fromAnswer('loanAmount'),
        isSubsidised: fromAnswer('isSubsidised'),
        note: fromCase('number'),
      },
    },
  ],
  fee: { kind: 'by-others', by: '经办银行', clause: LOAN, when: '利息由银行按合同收取，推荐不收费。' },
  guide: [
    '谁来办：自己创业的退役军人。',
    '带什么：营业执照或者创业计划（可以后补）；退役军人身份由我们核实。',
    '怎么办：我们核实后推荐给合作银行，由银行审批放款；符合政策的由财政贴息。',
    '多长时间：我们尽快推荐，银行审批时间以银行为准。推荐不收费。',
    whenRefusedBy('银行'),
  ],
  approvalForm: approvalFormOf('退役军人创业贷款推荐表', steps),
  invitesRating: true,
  notCovered: ['贷不贷、贷多少由银行决定；额度和贴息按本地政策。'],
});
