import {
  codeField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  oneOf,
  prefilled,
  textField,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  identityPaper,
  isLiving,
  isVeteran,
  localLimit,
  protectionLaw,
  servicePaper,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = protectionLaw('第四章');

const steps = [
  checks('county', 'enrolment', '安排培训班次', localLimit('county-check'), {
    fields: [textField('class', '安排的班次'), dateField('startsOn', '开班日期')],
  }),
];

export const skillTrainingItem = defineServiceItem({
  code: 'skill-training',
  title: '教育培训报名',
  purpose: '退役军人报名参加适应性培训、职业技能培训、创业培训或者学历提升，一次一件。',
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
      code: 'is-course-for-veterans',
      title: '报的是退役军人培训',
      rule: oneOf('course', ['adaptation', 'skill', 'order-based', 'startup', 'degree']),
      clause: LAW,
      yes: '所报类别面向退役军人。',
      no: '工作人员业务培训、心理技能培训由单位组织，不在这里报名。',
    },
  ],
  refusals: [
    {
      code: 'free-place-used',
      title: '已经享受过免费技能培训',
      rule: eq('hasUsedPlace', true),
      clause: LAW,
      effect: 'refuse',
      message: '免费职业技能培训的次数按本地规定执行，您已经用过；可以报适应性培训，或者自费参加。',
    },
  ],
  fileFacts: [{ fact: 'phone', why: '用于通知开班' }],
  fields: [
    codeField('course', '报名类别', 'training-kind'),
    prefilled('education', codeField('education', '文化程度', 'education', { filter: false })),
    textField('trade', '想学的专业或者工种', { show: oneOf('course', ['skill', 'order-based', 'degree']) }),
    yesNoField('hasUsedPlace', '已按规定用完免费培训次数', {
      show: oneOf('course', ['skill', 'order-based']),
    }),
    yesNoField('wantsJob', '同时登记求职'),
    textField('wantedPost', '期望岗位', { show: eq('wantsJob', true) }),
    yesNoField('isHardToPlace', '就业困难人员', { show: eq('wantsJob', true) }),
  ],
  materials: [applicationPaper('退役军人教育培训报名表'), servicePaper, identityPaper],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'job-seeker',
      when: eq('wantsJob', true),
      answers: {
        registeredOn: fromCase('appliedOn'),
        wantedPost: fromAnswer('wantedPost'),
        isHardToPlace: fromAnswer('isHardToPlace'),
        note: fromCase('number'),
      },
    },
    { kind: 'certificate', title: '培训报到通知' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：退役军人，重点是刚退役的。',
    '学什么：适应性培训、职业技能培训、订单式培训、创业培训、学历提升。学费按规定由财政负担。',
    '带什么：已建档的不用带材料。',
    '怎么办：报名后安排班次，开班前通知您；想找工作的一并登记求职，有合适岗位先告诉您。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('退役军人教育培训报名表', steps),
  invitesRating: true,
  notCovered: ['免费培训的次数、补贴标准按本地规定。', '每期培训的人数在培训台账登记，这里不重复计数。'],
});
