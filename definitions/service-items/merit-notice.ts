import {
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  field,
  fromAnswer,
  fromCase,
  ge,
  gt,
  moneyField,
  textField,
  yesNoField,
} from '#kit';
import {
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  decides,
  hasIdentity,
  localLimit,
  meritRules,
} from './parts/index.ts';

const LAW = meritRules('喜报的接收、登记和送达');

const steps = [
  decides('county', 'county-plan', '登记、商人武部确定送报安排', localLimit('merit-registration'), {
    fields: [
      moneyField('bonus', '立功奖励金', { max: 10_000_000, help: '按本地标准发放，没有的填0。' }),
      dateField('plannedOn', '计划送报日期'),
    ],
  }),
  checks('township', 'delivery', '送喜报上门', localLimit('merit-delivery'), {
    decisions: ['pass', 'return'],
    fields: [
      dateField('deliveredOn', '送达日期'),
      countField('deliverers', '送报人数', '人', { min: 1, max: 100, total: false }),
    ],
  }),
];

export const meritNoticeItem = defineServiceItem({
  code: 'merit-notice',
  title: '立功受奖军人家庭送喜报',
  purpose: '收到部队寄来的立功受奖喜报，会同人武部和镇街送到军人家里，一份喜报一件。',
  line: 'mutual-support',
  version: 1,
  basis: [LAW],
  handling: { mode: 'full' },
  where: { place: '军人家庭所在地县级退役军人事务局', windows: ['county', 'hall', 'door'] },
  eligibility: [
    {
      code: 'is-soldiers-family',
      title: '是现役军人家庭',
      rule: hasIdentity('serving-soldier', 'serving-family'),
      clause: LAW,
      yes: '档案登记为现役军人或者现役军人家属。',
      no: '档案中没有现役军人或者家属身份；请先为军人家庭建档。',
    },
    {
      code: 'lives-here',
      title: '家庭住在本县',
      rule: eq('isFamilyHere', true),
      clause: LAW,
      yes: '家庭住在本县，由本县送报。',
      no: '家庭不住在本县的，请把喜报转给家庭所在地的县级退役军人事务局。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'address', why: '用于上门送喜报' }],
  fields: [
    codeField('grade', '立功受奖等级', 'merit-grade'),
    textField('soldierName', '立功军人姓名', { maxLength: 40 }),
    textField('unit', '部队代号', { optional: true, maxLength: 40, help: '只写代号，不写部队番号和驻地。' }),
    dateField('receivedOn', '收到喜报日期', { past: true }),
    yesNoField('isFamilyHere', '家庭住在本县'),
  ],
  invariants: [{ rule: ge('deliveredOn', field('receivedOn')), message: '送达日期不能早于收到喜报日期。' }],
  materials: [copyOf('notice', '部队寄来的喜报和奖励通知')],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'merit-notice',
      answers: {
        deliveredOn: fromAnswer('deliveredOn'),
        grade: fromAnswer('grade'),
        soldierName: fromAnswer('soldierName'),
        unit: fromAnswer('unit'),
        receivedOn: fromAnswer('receivedOn'),
        bonus: fromAnswer('bonus'),
        deliverers: fromAnswer('deliverers'),
        note: fromCase('number'),
      },
    },
    { kind: 'payment-request', when: gt('bonus', 0), title: '立功奖励金', amount: fromAnswer('bonus') },
  ],
  fee: { kind: 'free' },
  guide: [
    '喜报由部队寄给军人家庭所在地的县局，家里不用申请；没有收到的，可以来问，我们与部队联系。',
    '县局收到后登记，会同人武部、镇街敲锣打鼓送到家里，按本地标准发奖励金。',
    '立功等级从荣誉称号、一等功、二等功、三等功到四有优秀军人、嘉奖，送报的规格由本地规定。',
    '多长时间：收到后尽快登记并送到，各环节时限见办事指南表；不收任何费用。',
  ],
  approvalForm: approvalFormOf('立功受奖军人家庭送喜报登记表', steps),
  allowsSeveralOpen: true,
  invitesRating: false,
  notCovered: ['收到后2个工作日内登记是一些县的规定，奖励金标准由本地规定，都可以更新。'],
});
