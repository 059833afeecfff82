import {
  and,
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  ge,
  le,
  oneOf,
  or,
  personFact,
  textField,
  yesNoField,
  type LimitRule,
} from '#kit';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  copyOf,
  decides,
  hasIdentity,
  identityPaper,
  isLiving,
  localLimit,
  localRule,
  SENIOR_SERGEANT_RANKS,
  servicePaper,
  settlementRules,
  WHEN_REFUSED,
} from './parts/index.ts';

const LAW = settlementRules('第二十五条');

/** The government finishes placing within six months of taking the person over. */
export const PLACEMENT_LIMIT: LimitRule = {
  code: 'placement',
  title: '完成安置',
  length: { unit: 'month', count: 6 },
  clause: settlementRules('第三十一条'),
  from: { answer: 'receivedOn', words: '接收之日' },
};

/** The employer puts the person on a post within thirty days of the letter. */
export const ON_POST_LIMIT: LimitRule = {
  code: 'on-post',
  title: '接收单位安排上岗',
  length: { unit: 'day', count: 30 },
  clause: settlementRules('第七十五条'),
  from: { answer: 'letterOn', words: '开出介绍信之日' },
};

const steps = [
  checks('county', 'archive-review', '档案审核', localLimit('county-review'), {
    fields: [yesNoField('isArchiveSound', '档案审核无误')],
  }),
  checks('county', 'scoring', '量化评分和公示', localLimit('county-review'), {
    fields: [
      countField('score', '量化评分（百分之一分）', '', {
        max: 10_000_000,
        total: false,
        help: '12.35分填1235。',
      }),
      textField('scheme', '评分办法', {
        maxLength: 60,
        help: '2022年冬季以后退役的用2023年办法，以前的用2018年办法。',
      }),
    ],
    notice: {
      length: { unit: 'working-day', count: 5 },
      clause: localRule('评分和排名公示'),
      place: '县局公示栏和门户网站',
      countsInLimit: true,
    },
  }),
  checks('county', 'choosing', '依次选岗', localLimit('county-check'), {
    fields: [
      codeField('unitKind', '接收单位性质', 'placement-unit', { filter: false }),
      textField('unitName', '接收单位'),
      dateField('chosenOn', '选岗日期'),
    ],
  }),
  decides('county', 'letter', '开具介绍信', localLimit('county-decision'), {
    fields: [
      dateField('letterOn', '介绍信日期'),
      yesNoField('isOnPost', '已上岗', { help: '接收单位自开出介绍信之日起三十日内安排上岗。' }),
    ],
  }),
];

const isSergeant = eq('kind', 'sergeant');

/** A disability by combat between two grades; 1 is the gravest. */
const disabledInCombat = (gravest: number, lightest: number) =>
  and(
    eq(personFact('disabilityCause'), 'combat'),
    ge(personFact('disabilityGrade'), gravest),
    le(personFact('disabilityGrade'), lightest),
  );

/** 政府安排工作 of sergeants and conscripts: the conditions of art. 25, scoring in public, posts chosen in order, the letter. */
export const workPlacementItem = defineServiceItem({
  code: 'work-placement',
  title: '退役士兵安排工作',
  purpose: '符合安排工作条件的退役军士和义务兵，由政府安排工作，一人一次。',
  line: 'placement',
  version: 2,
  basis: [
    LAW,
    settlementRules('第三十一条'),
    settlementRules('第三十四条'),
    settlementRules('第三十五条'),
    settlementRules('第七十五条'),
  ],
  handling: { mode: 'full' },
  where: { place: '安置地县级退役军人事务局', windows: ['county', 'hall'] },
  eligibility: [
    isLiving(LAW),
    {
      code: 'is-veteran',
      title: '退役军士或者义务兵',
      rule: hasIdentity('government-placed', 'retired-soldier'),
      clause: LAW,
      yes: '档案登记为退役士兵。',
      no: '安排工作的对象是退役军士和义务兵；请先补充档案身份。',
    },
    {
      code: 'ground-holds',
      title: '符合安排工作的条件之一',
      rule: or(
        and(eq('ground', 'twelve-years'), isSergeant, ge('yearsServed', 12)),
        oneOf('ground', ['honorary-title', 'merit', 'commendation', 'martyr-child']),
        and(eq('ground', 'disabled-in-combat'), disabledInCombat(5, 8)),
        and(eq('ground', 'monthly-pay-given-up'), isSergeant),
        and(
          eq('ground', 'retirement-given-up'),
          isSergeant,
          disabledInCombat(5, 6),
          oneOf(personFact('militaryRank'), SENIOR_SERGEANT_RANKS),
        ),
      ),
      clause: LAW,
      yes: '符合所选的安排工作条件。',
      no: '不符合所选条件：军士须服现役满12年；因战致残须为5级至8级；放弃逐月领取退役金的须为军士，放弃退休的须为因战致残5级、6级的中级以上军士；其他条件须有档案记载。自主就业的可以领取一次性经济补助金，参加教育培训。',
    },
    {
      code: 'has-proof',
      title: '档案有原始记载',
      rule: eq('hasArchiveProof', true),
      clause: LAW,
      yes: '档案中有奖励、伤残或者服役年限的原始记载。',
      no: '以移交的档案原始材料为准，个人另外带来的材料不作为依据；材料缺失的由县局向部队核实。',
    },
  ],
  refusals: [
    {
      code: 'excluded',
      title: '被开除党籍、受过刑事处罚或者被强制退役',
      rule: eq('isExcluded', true),
      clause: settlementRules('第三十五条'),
      effect: 'refuse',
      message: '被开除中国共产党党籍、受过刑事处罚或者因被强制退役等情形，不以安排工作方式安置。',
    },
    {
      code: 'lost',
      title: '拒绝安排或者待安排期间被追究刑事责任',
      rule: eq('hasLost', true),
      clause: settlementRules('第三十四条'),
      effect: 'refuse',
      message: '没有正当理由拒不服从安排，或者待安排期间被依法追究刑事责任的，不再享受安排工作待遇。',
    },
  ],
  fileFacts: [{ fact: 'phone', why: '用于通知评分、选岗时间' }],
  fields: [
    codeField('kind', '安置对象', 'placement-kind'),
    dateField('receivedOn', '接收日期', { help: '接收退役士兵的日期，6个月的安置期限从这天起算。' }),
    codeField('ground', '安排工作条件', 'work-assignment-ground'),
    countField('yearsServed', '服现役满年数', '年', { min: 1, max: 40, total: false }),
    yesNoField('hasArchiveProof', '档案有原始记载'),
    yesNoField('isExcluded', '被开除党籍、受过刑事处罚或者被强制退役'),
    yesNoField('hasLost', '拒不服从安排或者待安排期间被追究刑事责任'),
  ],
  invariants: [
    {
      rule: or(eq('kind', 'sergeant'), eq('kind', 'conscript')),
      message: '安置对象请选“安排工作退役军士”或者“安排工作义务兵”。',
    },
  ],
  materials: [
    applicationPaper('退役士兵安排工作申请表'),
    servicePaper,
    copyOf('notice', '接收安置通知书'),
    identityPaper,
  ],
  ...commonLimits,
  steps,
  limit: PLACEMENT_LIMIT,
  delivery: ON_POST_LIMIT,
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'placement',
      answers: {
        placedOn: fromAnswer('letterOn'),
        kind: fromAnswer('kind'),
        unitKind: fromAnswer('unitKind'),
        unitName: fromAnswer('unitName'),
        isOnPost: fromAnswer('isOnPost'),
        note: fromCase('number'),
      },
    },
    { kind: 'certificate', title: '安排工作介绍信' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：军士服现役满12年的；服役期间获勋章、荣誉称号，三等战功或者二等功以上，一级表彰的；因战致残5级至8级的；烈士子女；符合逐月领取退役金或者退休条件、本人放弃的军士。',
    '怎么办：档案审核，按办法量化评分，评分和排名公示，按分数从高到低依次选岗，全程录像、有人监督，再开介绍信。',
    '多长时间：政府自接收之日起6个月内完成安置；接收单位自开出介绍信之日起30日内安排上岗，没有上岗的，从当月起按不低于本单位同等条件人员平均工资80%发生活费。',
    '评分只看移交档案里的原始材料。对评分有不同意见的，请在公示期内提出。',
    WHEN_REFUSED,
  ],
  approvalForm: approvalFormOf('退役士兵安排工作审批表', steps, [
    'enlistedOn',
    'dischargedOn',
    'militaryRank',
  ]),
  invitesRating: true,
  notCovered: [
    '量化评分的分值按退役时间适用的办法由县局评定，2023年办法的分值不写在系统里。',
    '军官转业安置的办法另行规定。',
  ],
});
