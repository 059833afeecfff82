import { defineLedgerExamples } from '#kit';

export const oneTimePaymentExamples = defineLedgerExamples({
  accepted: [
    {
      title: '秋季退役士兵一次性经济补助金',
      answers: {
        paidOn: '2026-07-20',
        kind: 'self-employed-subsidy',
        forYear: 2025,
        season: 'autumn',
        amount: 900_000,
      },
      hasPerson: true,
    },
    {
      title: '义务兵家庭优待金发给家长',
      answers: {
        paidOn: '2026-08-01',
        kind: 'conscript-allowance',
        recipientName: '黎大伯',
        forYear: 2026,
        amount: 2_380_000,
      },
    },
  ],
  refused: [
    {
      title: '没有领取人',
      answers: { paidOn: '2026-08-01', kind: 'conscript-allowance', forYear: 2026, amount: 2_380_000 },
      refusedAt: null,
    },
    {
      title: '年度写成两位',
      answers: {
        paidOn: '2026-08-01',
        kind: 'conscript-allowance',
        recipientName: '黎大伯',
        forYear: 26,
        amount: 2_380_000,
      },
      refusedAt: 'forYear',
    },
  ],
  demonstration: {
    perStationYear: 12,
    levels: ['township'],
    draw: {
      recipientName: ['黎大伯', '梁大娘', '秦师傅'],
      forYear: [2025, 2026],
      personId: [true],
      season: ['spring', 'autumn', 'autumn'],
    },
    together: [
      { kind: 'student-reward', amount: 500_000 },
      { kind: 'self-employed-subsidy', amount: 900_000 },
      { kind: 'self-employed-subsidy', amount: 1_260_000 },
      { kind: 'conscript-allowance', amount: 2_380_000, personId: false },
      { kind: 'conscript-allowance', amount: 2_380_000, personId: false },
      { kind: 'death-pension', amount: 60_000_000 },
      { kind: 'funeral-subsidy', amount: 1_200_000 },
      { kind: 'waiting-subsidy', amount: 200_000 },
    ],
  },
});
