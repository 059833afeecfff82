import { addDays } from '#kit';
import type { CaseAction } from '#modules/cases';
import { today } from '#platform/calendar/today.ts';

/** What is done with a case, by whom: account, act, what it asks, why. */
export type Deed = readonly [account: string, action: CaseAction, input?: object, reason?: string];

const pastNotice = (): string => addDays(today(), -20);
const toTownship: readonly Deed[] = [
  ['zhanyuan', 'accept'],
  ['zhanyuan', 'pass', { answers: { verifiedOn: pastNotice(), votesFor: 6, votesAgainst: 0 } }, '评议同意'],
];
const toCounty: readonly Deed[] = [
  ...toTownship,
  ['zhanyuan', 'post-notice', { from: pastNotice() }],
  ['zhanyuan', 'pass', { answers: { amountProposed: 200_000 } }, '公示无异议，建议帮扶'],
];
const approved: readonly Deed[] = [
  ...toCounty,
  ['shenpi', 'pass', { answers: { amountApproved: 200_000, source: 'care-fund' } }, '同意帮扶'],
];

/** Days before today on which it was applied for, and what was done since. */
type Way = readonly [daysAgo: number, deeds: readonly Deed[]];

/** A card on its way up: checked by the street and the county's centre, then first reviewed by the county. */
const cardToStreet: readonly Deed[] = [['zhanyuan', 'accept']];
const cardToCentre: readonly Deed[] = [...cardToStreet, ['zhanyuan', 'pass', {}, '材料齐全']];
const cardToCounty: readonly Deed[] = [
  ...cardToCentre,
  ['dating', 'pass', { answers: { isIdentityRight: true } }, '身份核实无误'],
];
const cardToCity: readonly Deed[] = [...cardToCounty, ['shenpi', 'pass', {}, '初审通过']];
const cardToProvince: readonly Deed[] = [...cardToCity, ['kezhang', 'pass', {}, '审核通过']];

/** Cards waiting at each desk, most of them at the city's. */
const CARD_WAYS: readonly Way[] = [
  [3, cardToStreet],
  [5, cardToCentre],
  [8, cardToCounty],
  [9, cardToCounty],
  [12, cardToCity],
  [14, cardToCity],
  [17, cardToCity],
  [26, cardToCity],
  [28, cardToProvince],
];

/** A grading examined and put up in public, waiting for the city's review. */
const regradingToCity: readonly Deed[] = [
  ['zhanyuan', 'accept'],
  ['zhanyuan', 'pass', {}, '材料齐全'],
  ['shenpi', 'post-notice', { from: pastNotice() }],
  [
    'shenpi',
    'pass',
    { answers: { hospital: '云麓市中心医院', examinedOn: pastNotice(), gradeProposed: 4 } },
    '鉴定、公示无异议',
  ],
];

/** One way for each state a case can be in. */
const WAYS: readonly Way[] = [
  [0, []],
  [6, []],
  [9, []],
  [12, [['zhanyuan', 'ask-supplement', { missing: ['诊断证明和医疗费用票据'] }, '缺少费用票据']]],
  [22, [['zhanyuan', 'accept']]],
  [21, toTownship],
  [23, [...toTownship, ['zhanyuan', 'post-notice', { from: addDays(today(), -1) }]]],
  [25, toCounty],
  [26, [...toCounty, ['shenpi', 'supervise', {}, '申请人行动不便，请加快办理']]],
  [27, [...toCounty, ['shenpi', 'return', { step: 'village-review' }, '请补充评议情况']]],
  [
    28,
    [
      ...toCounty,
      [
        'shenpi',
        'suspend',
        { clause: { law: '退役军人困难帮扶办法（县级）', article: '第十二条' } },
        '委托核查家庭收入',
      ],
    ],
  ],
  [29, approved],
  [30, [...approved, ['shenpi', 'close', {}, '已转发放']]],
  [31, [...approved, ['shenpi', 'close', {}, '已转发放']]],
  [32, [...toCounty, ['shenpi', 'refuse', {}, '核查发现另有未申报的收入，家庭人均月收入高于帮扶线']]],
  [33, [['zhanyuan', 'decline', {}, '同一事由今年已帮扶']]],
  [
    34,
    [
      ['zhanyuan', 'accept'],
      ['zhanyuan', 'withdraw', {}, '申请人已获其他救助'],
    ],
  ],
];

/** An item whose cases are walked: its ways, and who applies for it: people of that identity whom its rules let. */
export interface Walk {
  readonly item: string;
  readonly ways: readonly Way[];
  readonly identity?: string;
}

export const WALKS: readonly Walk[] = [
  { item: 'hardship-aid', ways: WAYS },
  { item: 'veteran-card', ways: CARD_WAYS, identity: 'retired-soldier' },
  {
    item: 'disability-regrading',
    ways: [[24, regradingToCity]],
    identity: 'disabled-soldier',
  },
];
