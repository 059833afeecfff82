import {
  and,
  codeField,
  countField,
  dateField,
  defineServiceItem,
  eq,
  fromAnswer,
  fromCase,
  gt,
  known,
  le,
  lt,
  ne,
  not,
  oneOf,
  or,
  personFact,
  prefilled,
  spanFact,
  textField,
  yesNoField,
  type LimitRule,
} from '#kit';
import { jointParts } from './joint-parts.ts';
import {
  applicationPaper,
  approvalFormOf,
  checks,
  commonLimits,
  CONSCRIPT_RANKS,
  copyOf,
  identityPaper,
  isLiving,
  jointMatterRules,
  localLimit,
  OFFICER_RANKS,
  onlineServiceRules,
  SERGEANT_RANKS,
  servicePaper,
  SETTLEMENT_RULES_FROM,
  settlementRules,
  WHEN_REFUSED,
} from './parts/index.ts';

/** Thirty days from the approval to leave the forces. */
export const REPORT_LIMIT: LimitRule = {
  code: 'report',
  title: '退役报到',
  length: { unit: 'day', count: 30 },
  clause: settlementRules('第五十一条'),
};

/** Thirty days more; beyond them, without reason, the treatment is taken as given up. */
export const GIVING_UP_LIMIT: LimitRule = {
  code: 'giving-up',
  title: '逾期报到',
  length: { unit: 'day', count: 30 },
  clause: settlementRules('第五十一条'),
};

const lateness = spanFact('report');
const rank = personFact('militaryRank');
const isSelfEmployed = eq('way', 'self-employed');

const steps = [
  checks('county', 'reception', '核对档案、接收报到', localLimit('county-check'), {
    decisions: ['pass', 'return', 'refuse'],
  }),
];

export const returningReportItem = defineServiceItem({
  code: 'returning-report',
  title: '退役报到“一件事”',
  purpose: '退役军人返乡报到，一次申请，由退役军人、公安、人社、医保、人武、组织等部门联办。',
  line: 'placement',
  version: 1,
  basis: [
    settlementRules('第五条'),
    settlementRules('第五十一条'),
    jointMatterRules('退役军人服务“一件事”'),
    onlineServiceRules('第七条'),
  ],
  handling: { mode: 'full' },
  where: {
    place: '安置地县级服务大厅或者镇街退役军人服务站',
    windows: ['hall', 'county', 'township', 'online'],
  },
  spans: [
    { code: 'report', title: '报到期限', from: 'approvedOn', rule: REPORT_LIMIT },
    {
      code: 'givingUp',
      title: '逾期报到期限',
      from: 'approvedOn',
      rule: REPORT_LIMIT,
      next: GIVING_UP_LIMIT,
    },
  ],
  eligibility: [
    isLiving(settlementRules('第五十一条')),
    {
      code: 'way-fits-rank',
      title: '安置方式与军衔相符',
      rule: or(
        lt('approvedOn', SETTLEMENT_RULES_FROM),
        not(oneOf(rank, [...CONSCRIPT_RANKS, ...SERGEANT_RANKS, ...OFFICER_RANKS])),
        and(oneOf(rank, CONSCRIPT_RANKS), oneOf('way', ['self-employed', 'work-assigned', 'supported'])),
        and(
          oneOf(rank, SERGEANT_RANKS),
          oneOf('way', ['monthly-pension', 'self-employed', 'work-assigned', 'retired', 'supported']),
        ),
        and(
          oneOf(rank, OFFICER_RANKS),
          oneOf('way', ['retired', 'transferred', 'monthly-pension', 'demobilised']),
        ),
        not(known(rank)),
      ),
      clause: settlementRules('第五条'),
      yes: '安置方式与档案中的军衔不矛盾。',
      no: '军官可以退休、转业、逐月领取退役金、复员；军士可以逐月领取退役金、自主就业、安排工作、退休、供养；义务兵可以自主就业、安排工作、供养。请核对安置方式和档案中的军衔。',
    },
    {
      code: 'limit-told-right',
      title: '是否按期与日期一致',
      rule: or(
        ne('way', 'self-employed'),
        and(eq('isWithinLimit', true), le(lateness, 0)),
        and(eq('isWithinLimit', false), gt(lateness, 0)),
      ),
      clause: settlementRules('第五十一条'),
      yes: '按批准退役日期算，是否按期填写无误。',
      no: '“按期报到”与批准退出现役日期算出的三十日不一致，请核对日期。',
    },
  ],
  refusals: [
    {
      code: 'given-up',
      title: '无正当理由超过规定时间三十日不报到',
      rule: and(isSelfEmployed, gt(spanFact('givingUp'), 0), eq('hasJustReason', false)),
      clause: settlementRules('第五十一条'),
      effect: 'refuse',
      message:
        '没有正当理由，超过规定时间三十日仍没有报到，按规定视为放弃安置待遇。如有生病、灾害等正当理由，请写明并附上证明，可以重新认定。',
    },
  ],
  fileFacts: [{ fact: 'phone', why: '用于告知各部门办理进度' }],
  fields: [
    codeField('way', '安置方式', 'settlement-way'),
    codeField('season', '退役批次', 'discharge-season'),
    prefilled('dischargedOn', dateField('approvedOn', '批准退出现役日期')),
    yesNoField('isWithinLimit', '按期报到', {
      help: '自主就业的，自批准退出现役之日起三十日内；安排工作、退休、供养的，按通知书写明的日期。',
    }),
    yesNoField('hasJustReason', '逾期有正当理由', { show: eq('isWithinLimit', false) }),
    textField('overdueReason', '逾期原因', { maxLength: 200, show: eq('isWithinLimit', false) }),
    prefilled(
      'politicalStatus',
      codeField('politicalStatus', '政治面貌', 'political-status', { filter: false }),
    ),
    prefilled(
      'disabilityGrade',
      countField('disabilityGrade', '残疾等级', '级', {
        optional: true,
        min: 1,
        max: 10,
        total: false,
        help: '有残疾等级的填写，一并转移伤残抚恤关系。',
      }),
    ),
    yesNoField('isOnline', '通过网上联办平台申请'),
  ],
  materials: [
    applicationPaper('退役军人服务“一件事”申请表'),
    { ...servicePaper },
    copyOf('notice', '介绍信或者接收安置通知书'),
    identityPaper,
    {
      code: 'overdue-proof',
      title: '逾期报到的证明材料',
      form: 'copy',
      copies: 1,
      required: eq('hasJustReason', true),
    },
  ],
  ...commonLimits,
  steps,
  limit: localLimit('whole'),
  subMatters: jointParts,
  results: [
    {
      kind: 'ledger-entry',
      ledger: 'return-report',
      answers: {
        reportedOn: fromCase('appliedOn'),
        season: fromAnswer('season'),
        way: fromAnswer('way'),
        isOnline: fromAnswer('isOnline'),
        isWithinLimit: fromAnswer('isWithinLimit'),
        overdueReason: fromAnswer('overdueReason'),
        note: fromCase('number'),
      },
    },
    { kind: 'certificate', title: '退役报到回执' },
  ],
  fee: { kind: 'free' },
  guide: [
    '谁来办：刚退役回乡的军官、军士和义务兵。自主就业的，从批准退役那天起30日内报到；安排工作、退休、供养的，按通知书上的日期报到。',
    '带什么：退役证件、介绍信或者接收安置通知书、身份证件。落户、医保、社保等不用再跑别的窗口，也不用重复交材料。',
    '在哪里：县级服务大厅、镇街退役军人服务站，也可以在网上申请。',
    '多长时间：各部门分头办理，每办好一件告诉您一件；各件的时限见办事指南表。',
    `没有正当理由，超过规定时间三十日还不报到的，按规定视为放弃安置待遇。因病、因灾等晚到的，请写明原因、附上证明。${WHEN_REFUSED}`,
  ],
  approvalForm: approvalFormOf('退役军人服务“一件事”申请表', steps),
  invitesRating: true,
  notCovered: [
    '十一项的名称、部门和各自时限以省里公布的“一件事”指南为准，现列的是常见分法，由县局更新。',
    '安排工作、退休、供养的报到日期以通知书为准，由工作人员核对后填写是否按期。',
  ],
});
