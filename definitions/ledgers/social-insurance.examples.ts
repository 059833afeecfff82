import { defineLedgerExamples } from '#kit';

export const socialInsuranceExamples = defineLedgerExamples({
  accepted: [
    {
      title: '养老保险补缴办结',
      answers: { acceptedOn: '2026-03-16', kind: 'make-up', isDone: true, amount: 1_860_000 },
      hasPerson: true,
    },
    {
      title: '医保接续受理',
      answers: { acceptedOn: '2026-09-16', kind: 'medical', isDone: false },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '接续不填补缴金额',
      answers: { acceptedOn: '2026-09-16', kind: 'medical', isDone: true, amount: 100_000 },
      hasPerson: true,
      refusedAt: 'amount',
    },
    {
      title: '没有选申请人',
      answers: { acceptedOn: '2026-09-16', kind: 'medical', isDone: true },
      refusedAt: 'personId',
    },
  ],
  demonstration: {
    perStationYear: 22,
    levels: ['county'],
    draw: {
      personId: [true],
      kind: ['pension', 'pension', 'medical', 'make-up'],
      isDone: [true, true, true, false],
      amount: [600_000, 1_200_000, 2_400_000],
    },
  },
});
