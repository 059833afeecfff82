import {
  codeField,
  constant,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
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
  isLiving,
  localLimit,
  settlementRules,
} from './parts/index.ts';

const LAW = settlementRules('第七十二条');

const steps = [
  checks('county', 'archive-review', '审核档案和安置去向', localLimit('county-review'), {
    fields: [yesNoField('isArchiveSound', '档案审核无误')],
  }),
  decides('city', 'city-decision', '市级接收', localLimit('city-review'), {
    fields: [
      textField('centre', '接收的军休服务机构', { maxLength: 60 }),
      dateField('receivedOn', '接收日期'),
    ],
  }),
  checks('county', 'handing-over', '办理接收手续', localLimit('county-check'), {
    fields: [yesNoField('isHouseholdSettled', '已办落户'), yesNoField('isInsured', '已办医疗保障')],
  }),
];

/** 军休接收安置: the two treatments, political and of living (art. 72); medical care by art. 84. */
export const retiredCadreReceptionItem = defineServiceItem({
  code: 'retired-cadre-reception',
  title: '军休人员接收安置',
  purpose: '退休、离休的军官和军士移交地方，由军休服务机构接收，一人一件。',
  line: 'retired-cadres',
  version: 1,
  basis: [settlementRules('第三十六条'), LAW, settlementRules('第八十四条')],
  handling: { mode: 'full' },
  where: { place: '安置地军休服务机构或者县级退役军人事务局', windows: ['county', 'hall', 'door'] },
  eligibility: [
    isLiving(LAW),
    {
      code: 'is-retired',
      title: '批准退休（离休）移交地方',
      rule: hasIdentity('retired-cadre', 'retired-worker'),
      clause: LAW,
      yes: '档案登记为军队离退休人员或者无军籍职工。',
      no: '档案中没有军队离退休身份；请带退休命令先建档。',
    },
    {
      code: 'is-ordered-here',
      title: '安置计划下达到本地',
      rule: eq('isOrderedHere', true),
      clause: settlementRules('安置地章节'),
      yes: '安置计划已下达到本地。',
      no: '安置计划没有下达到本地，由计划所列的安置地接收。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'address', why: '用于上门服务' }],
  fields: [
    codeField('category', '军休人员类别', 'retired-cadre-kind'),
    textField('rankOfPost', '职级', { maxLength: 40 }),
    textField('batch', '安置批次', { maxLength: 20 }),
    yesNoField('isOrderedHere', '安置计划下达到本地'),
  ],
  materials: [copyOf('order', '退休（离休）命令和安置计划'), copyOf('archive', '移交档案清单')],
  ...commonLimits,
  steps,
  limit: localLimit('whole-long'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'placement',
      answers: {
        placedOn: fromAnswer('receivedOn'),
        kind: constant('retired'),
        unitKind: constant('retired-centre'),
        unitName: fromAnswer('centre'),
        isOnPost: constant(false),
        isHouseholdSettled: fromAnswer('isHouseholdSettled'),
        note: fromCase('number'),
      },
    },
    { kind: 'certificate', title: '军休人员接收安置通知' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：批准退休、离休移交地方的军官、军士和无军籍职工。手续由部队与我们对接，本人不用跑。',
    '落实两项待遇：政治待遇按同职级退休公务员的规定，生活待遇按军队统一的项目和标准。',
    '带什么：由部队移交命令、安置计划和档案。',
    '多长时间：接收、落户、医疗保障各环节的时限见办事指南表；由军休服务机构派专人联系您。',
    '安置地或者档案有问题的，我们与部队核对后告诉您原因和解决办法。',
  ],
  approvalForm: approvalFormOf('军休人员接收安置登记表', steps, ['militaryRank', 'enlistedOn']),
  invitesRating: true,
  notCovered: ['退休条件（年满55周岁、服役满30年、1级至6级残疾等）由部队审批，这里只接收。'],
});
