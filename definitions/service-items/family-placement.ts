import {
  codeField,
  constant,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  prefilled,
  textField,
  yesNoField,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  decides,
  hasIdentity,
  isLiving,
  localLimit,
  settlementRules,
  sharedPaper,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = settlementRules('第五十六条至第五十八条');

const steps = [
  checks('county', 'county-check', '核实随军随调资格', localLimit('county-check')),
  decides('county', 'county-decision', '商定安置去向', localLimit('whole'), {
    fields: [
      codeField('unitKind', '接收单位性质', 'placement-unit', { filter: false }),
      textField('unitName', '接收单位'),
      dateField('placedOn', '安置日期'),
      yesNoField('isOnPost', '已上岗'),
    ],
  }),
];

export const familyPlacementItem = defineServiceItem({
  code: 'family-placement',
  title: '随军随调家属安置',
  purpose: '随军家属、随退役军人调动的家属申请就业安置，一人一件。',
  line: 'placement',
  version: 1,
  basis: [LAW],
  handling: { mode: 'full' },
  where: { place: '安置地县级退役军人事务局', windows: ['county', 'hall'] },
  eligibility: [
    isLiving(LAW),
    {
      code: 'is-family',
      title: '是军人或者退役军人家属',
      rule: hasIdentity(
        'serving-family',
        'transferred-cadre',
        'government-placed',
        'monthly-pension',
        'retired-cadre',
      ),
      clause: LAW,
      yes: '档案登记为军人家属，或者由退役军人本人为配偶申请。',
      no: '须由现役军人家属或者退役军人本人申请；请先补充档案身份。',
    },
    {
      code: 'is-approved',
      title: '随军随调已批准',
      rule: eq('isApproved', true),
      clause: LAW,
      yes: '部队或者安置部门已批准随军、随调。',
      no: '须先由部队或者安置部门批准随军、随调；还在办的，我们帮助查询。',
    },
  ],
  refusals: [],
  fileFacts: [{ fact: 'phone', why: '用于通知岗位和面试' }],
  fields: [
    textField('spouseName', '安置对象姓名', { maxLength: 40 }),
    prefilled('education', codeField('education', '文化程度', 'education', { filter: false })),
    textField('formerUnit', '原工作单位和职务', { optional: true, maxLength: 80 }),
    textField('wantedPost', '期望岗位'),
    yesNoField('isApproved', '随军随调已批准'),
  ],
  materials: [
    applicationPaper('随军随调家属安置申请表'),
    copyOf('approval', '随军或者随调批准文件'),
    sharedPaper('marriage', '结婚证', eq('isApproved', true), '通过民政数据共享核验'),
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole-long'),
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'placement',
      answers: {
        placedOn: fromAnswer('placedOn'),
        veteranName: fromAnswer('spouseName'),
        kind: constant('family'),
        unitKind: fromAnswer('unitKind'),
        unitName: fromAnswer('unitName'),
        isOnPost: fromAnswer('isOnPost'),
        note: fromCase('number'),
      },
    },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：已批准随军的军人家属，随退役军人调动的配偶。',
    '带什么：随军或者随调的批准文件。婚姻、户口由我们核验。',
    '怎么办：原在机关事业单位、国有企业工作的，按规定对口安置；其他的推荐岗位、扶持就业创业。',
    '多长时间：时限见办事指南表；暂时没有合适岗位的，登记后有岗位先通知您。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('随军随调家属安置审批表', steps),
  invitesRating: true,
  notCovered: ['安置去向由用人单位和编制情况决定，本地办法由县局更新。'],
});
