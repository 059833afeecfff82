import { defineServiceItemExamples } from '#kit';

const veteran = { identities: ['retired-soldier'], state: 'active', age: 58, difficulty: 'serious-illness' };

export const hardshipAidItemExamples = defineServiceItemExamples({
  accepted: [
    {
      title: '大病自付费用高',
      person: veteran,
      answers: {
        difficulty: 'serious-illness',
        since: '2026-03-02',
        reason: '因病住院两次，医保报销后自付费用较高。',
        householdSize: 3,
        monthlyIncome: 92_000,
        aidLine: 120_000,
        ownCost: 4_600_000,
        isPaidBefore: false,
        amountAsked: 500_000,
      },
      steps: {
        'village-review': { verifiedOn: '2026-03-12', votesFor: 7, votesAgainst: 0 },
        'township-review': { amountProposed: 500_000 },
        'county-approval': { amountApproved: 500_000, source: 'care-fund' },
      },
    },
    {
      title: '突发火灾不看收入',
      person: veteran,
      answers: {
        difficulty: 'emergency',
        since: '2026-06-01',
        reason: '住房失火，家中财物烧毁。',
        householdSize: 2,
        isPaidBefore: false,
        amountAsked: 300_000,
      },
      steps: {
        'village-review': { verifiedOn: '2026-06-02', votesFor: 5, votesAgainst: 1 },
        'township-review': { amountProposed: 300_000 },
        'county-approval': { amountApproved: 300_000, source: 'county-budget' },
      },
    },
  ],
  refused: [
    {
      title: '收入高于帮扶线',
      person: veteran,
      answers: {
        difficulty: 'living',
        since: '2026-03-02',
        reason: '物价上涨。',
        householdSize: 2,
        monthlyIncome: 420_000,
        aidLine: 120_000,
        isPaidBefore: false,
        amountAsked: 200_000,
      },
      refusedBy: { rule: 'income-below-line' },
    },
    {
      title: '同一事由领过',
      person: veteran,
      answers: {
        difficulty: 'emergency',
        since: '2026-06-01',
        reason: '住房失火。',
        householdSize: 2,
        isPaidBefore: true,
        amountAsked: 300_000,
      },
      refusedBy: { refusal: 'same-cause-paid' },
    },
    {
      title: '申请金额高于自付费用',
      person: veteran,
      answers: {
        difficulty: 'serious-illness',
        since: '2026-03-02',
        reason: '住院一次。',
        householdSize: 3,
        monthlyIncome: 92_000,
        aidLine: 120_000,
        ownCost: 100_000,
        isPaidBefore: false,
        amountAsked: 500_000,
      },
      refusedBy: { field: null },
    },
    {
      title: '没有写困难情况',
      person: veteran,
      answers: {
        difficulty: 'emergency',
        since: '2026-06-01',
        householdSize: 2,
        isPaidBefore: false,
        amountAsked: 300_000,
      },
      refusedBy: { field: 'reason' },
    },
  ],
  demonstration: {
    perTownshipYear: 8,
    draw: {
      since: [-10, -20, -45, -90],
      verifiedOn: [2, 3, 5],
      reason: [
        '住院自付费用较高，家庭支出压力大。',
        '长期服药，收入不稳定。',
        '劳动能力下降，需要一次性帮扶。',
      ],
      householdSize: [1, 2, 2, 3, 3, 4],
      aidLine: [120_000],
      isPaidBefore: [false],
      amountAsked: [100_000, 200_000, 200_000, 300_000],
      votesFor: [5, 6, 7],
      votesAgainst: [0, 0, 1],
      amountProposed: [100_000, 200_000, 300_000],
      amountApproved: [100_000, 200_000, 300_000],
      source: ['county-budget', 'county-budget', 'care-fund', 'city-budget'],
    },
    together: [
      { difficulty: 'serious-illness', monthlyIncome: 90_000, ownCost: 2_600_000 },
      { difficulty: 'serious-illness', monthlyIncome: 110_000, ownCost: 4_300_000 },
      { difficulty: 'living', monthlyIncome: 80_000 },
      { difficulty: 'housing', monthlyIncome: 100_000 },
    ],
  },
});
