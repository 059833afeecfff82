import { defineLedgerExamples } from '#kit';

export const hardshipAidExamples = defineLedgerExamples({
  accepted: [
    {
      title: '大病帮扶',
      answers: {
        paidOn: '2026-05-20',
        difficulty: 'serious-illness',
        source: 'care-fund',
        amount: 500_000,
        verifiedOn: '2026-05-15',
        reason: '住院自付费用较高',
      },
      hasPerson: true,
    },
    {
      title: '突发火灾当日发放',
      answers: {
        paidOn: '2026-06-02',
        difficulty: 'emergency',
        source: 'county-budget',
        amount: 300_000,
        verifiedOn: '2026-06-02',
      },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有选帮扶对象',
      answers: { paidOn: '2026-05-20', difficulty: 'housing', source: 'care-fund', amount: 500_000 },
      refusedAt: 'personId',
    },
    {
      title: '先发放后核实',
      answers: {
        paidOn: '2026-05-20',
        difficulty: 'housing',
        source: 'care-fund',
        amount: 500_000,
        verifiedOn: '2026-05-25',
      },
      hasPerson: true,
      refusedAt: null,
    },
    {
      title: '金额为零',
      answers: { paidOn: '2026-05-20', difficulty: 'housing', source: 'care-fund', amount: 0 },
      hasPerson: true,
      refusedAt: 'amount',
    },
  ],
  demonstration: {
    perStationYear: 10,
    levels: ['county', 'township'],
    draw: {
      personId: [true],
      difficulty: [
        'serious-illness',
        'serious-illness',
        'serious-illness',
        'housing',
        'employment',
        'living',
        'living',
        'emergency',
        'schooling',
      ],
      source: [
        'county-budget',
        'county-budget',
        'city-budget',
        'provincial-budget',
        'care-fund',
        'care-fund',
        'charity',
      ],
      amount: [100_000, 200_000, 200_000, 300_000, 500_000, 800_000],
      verifiedOn: [0, -1, -3, -7],
      reason: [null, '住院自付费用较高', '房屋漏雨', '子女上大学', '务工受伤'],
    },
  },
});
