import {
  codeField,
  constant,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  oneOf,
  textField,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  hasIdentity,
  localLimit,
  localRule,
  protectionLaw,
  sharedPaper,
  whenRefusedBy,
} from './parts/index.ts';

const LAW = protectionLaw('关于子女教育优待的规定');
const RULES = localRule('对象、入学入园和转学的优待办法', '军人子女教育优待办法（按本地实施细则更新）');

const steps = [
  checks('county', 'county-check', '核实身份、函告教育部门', localLimit('county-check'), {
    fields: [dateField('letterOn', '函告日期')],
  }),
  checks('partner', 'education-answer', '教育部门安排学位', localLimit('department-answer'), {
    department: 'education',
    decisions: ['pass', 'return', 'refuse'],
    fields: [textField('school', '安排的学校（幼儿园）'), dateField('answeredOn', '教育部门答复日期')],
  }),
];

/** School places are the education side's to give: here the need is sent, followed and its outcome noted. */
export const schoolEntryItem = defineServiceItem({
  code: 'school-entry',
  title: '军人子女入学入园',
  purpose: '现役军人、烈士和因公牺牲军人等的子女申请入学、入园或者转学，一个孩子一件。',
  line: 'mutual-support',
  version: 1,
  basis: [LAW, RULES],
  handling: {
    mode: 'refer',
    to: '教育部门',
    outcomes: [
      { code: 'placed', title: '已安排学位', isGranted: true },
      { code: 'declined', title: '不符合优待条件', isGranted: false },
    ],
  },
  where: { place: '县级服务大厅双拥窗口', windows: ['hall', 'county', 'online'] },
  eligibility: [
    {
      code: 'is-soldiers-family',
      title: '是军人或者军人家庭',
      rule: hasIdentity(
        'serving-soldier',
        'serving-family',
        'martyr-family',
        'duty-death-family',
        'disabled-soldier',
      ),
      clause: RULES,
      yes: '档案登记为现役军人、军人家属、烈士或者因公牺牲军人遗属、残疾军人。',
      no: '教育优待的对象是现役军人、烈士、因公牺牲军人和一定等级残疾军人的子女；请先补充档案身份。',
    },
    {
      code: 'is-child',
      title: '为本人子女申请',
      rule: eq('isChild', true),
      clause: RULES,
      yes: '为本人或者烈士的子女申请。',
      no: '只为子女申请；其他亲属请直接向教育部门咨询。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于告知学位安排结果' }],
  fields: [
    codeField('stage', '学段', 'school-stage'),
    codeField('kind', '就读方式', 'school-entry-kind'),
    textField('wish', '希望就读的学校（幼儿园）', { optional: true }),
    textField('parentUnit', '家长部队代号', {
      optional: true,
      maxLength: 60,
      help: '只写代号，不写番号和驻地。',
    }),
    dateField('entryOn', '希望入学日期'),
    yesNoField('isChild', '为子女申请'),
  ],
  materials: [
    applicationPaper('军人子女教育优待申请表'),
    copyOf('unit-proof', '部队团级以上单位出具的证明'),
    sharedPaper(
      'household',
      '户口簿',
      oneOf('stage', ['kindergarten', 'primary', 'junior', 'senior']),
      '通过公安数据共享核验',
    ),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole-long'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'school-entry',
      answers: {
        settledOn: fromAnswer('answeredOn'),
        stage: fromAnswer('stage'),
        kind: fromAnswer('kind'),
        school: fromAnswer('school'),
        parentUnit: fromAnswer('parentUnit'),
        isSettled: constant(true),
        note: fromCase('number'),
      },
    },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：现役军人、烈士、因公牺牲军人、残疾军人等的家庭，为子女上幼儿园、小学、初中、高中或者转学申请。',
    '带什么：部队团级以上单位的证明。户口、学籍由我们核验，不用带。',
    '怎么办：我们核实身份后函告教育部门，由教育部门按优待办法安排学位，结果我们通知您。',
    '多长时间：请在报名季开始前一个月来；教育部门答复的时限见办事指南表。',
    whenRefusedBy('教育部门'),
  ],
  approvalForm: approvalFormOf('军人子女教育优待申请表', steps),
  allowsSeveralOpen: true,
  invitesRating: true,
  notCovered: [
    '安排哪一所学校由教育部门决定，这里只转达、跟踪、登记结果。',
    '孩子的姓名和身份证号不录入本表，随函附上。',
  ],
});
