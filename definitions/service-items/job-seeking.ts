import {
  defineServiceItem,
  fromAnswer,
  fromCase,
  dateField,
  eq,
  moneyField,
  prefilled,
  codeField,
  textField,
  yesNoField,
} from '#kit';
import {
  approvalFormOf,
  checks,
  commonLimits,
  identityPaper,
  isLiving,
  isVeteran,
  localLimit,
  protectionLaw,
} from './parts/index.ts';

const LAW = protectionLaw('第五章');

const steps = [
  checks('county', 'matching', '一对一推荐岗位', localLimit('county-review'), {
    fields: [dateField('firstOfferOn', '首次推荐日期'), textField('offered', '推荐的岗位和单位')],
  }),
];

export const jobSeekingItem = defineServiceItem({
  code: 'job-seeking',
  title: '求职登记',
  purpose: '退役军人登记求职，由就业窗口一对一推荐岗位，一次求职一件。',
  line: 'employment',
  version: 1,
  basis: [LAW],
  handling: { mode: 'full' },
  where: {
    place: '县级服务大厅就业创业窗口或者镇街退役军人服务站',
    windows: ['hall', 'county', 'township', 'online'],
  },
  eligibility: [
    isVeteran(LAW),
    isLiving(LAW),
    {
      code: 'wants-work',
      title: '有求职意愿',
      rule: eq('wantsWork', true),
      clause: LAW,
      yes: '本人愿意就业。',
      no: '暂时不想就业的，可以先报名培训，想找工作时再登记。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于通知岗位和面试' }],
  fields: [
    yesNoField('wantsWork', '愿意就业'),
    textField('wantedPost', '期望岗位'),
    moneyField('wantedPay', '期望月薪', { optional: true, max: 20_000_000, total: false }),
    prefilled('education', codeField('education', '文化程度', 'education', { filter: false })),
    yesNoField('isHardToPlace', '就业困难人员'),
    yesNoField('hasHelper', '已确定一对一帮扶人', { show: eq('isHardToPlace', true) }),
  ],
  materials: [identityPaper],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'job-seeker',
      answers: {
        registeredOn: fromCase('appliedOn'),
        wantedPost: fromAnswer('wantedPost'),
        wantedPay: fromAnswer('wantedPay'),
        isHardToPlace: fromAnswer('isHardToPlace'),
        hasHelper: fromAnswer('hasHelper'),
        note: fromCase('number'),
      },
    },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：想找工作的退役军人。',
    '带什么：已建档的不用带材料。',
    '怎么办：登记想做什么、期望的收入，由专人一对一推荐岗位；就业困难的，确定帮扶人一直帮到就业。',
    '多长时间：登记后尽快推荐第一个岗位，时限见办事指南表。不合适的可以再推荐，不收任何费用。',
  ],
  approvalForm: approvalFormOf('退役军人求职登记表', steps),
  invitesRating: true,
});
