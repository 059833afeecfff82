import { defineLedgerExamples } from '#kit';

export const confirmationOverdueExamples = defineLedgerExamples({
  accepted: [
    { title: '到期没有确认', answers: { overdueOn: '2026-11-01', isSettled: false }, hasPerson: true },
    {
      title: '逾期后上门补办',
      answers: { overdueOn: '2026-11-01', isSettled: true, settledOn: '2026-11-08' },
      hasPerson: true,
    },
  ],
  refused: [
    { title: '没有选人', answers: { overdueOn: '2026-11-01', isSettled: false }, refusedAt: 'personId' },
    {
      title: '补办了却没有日期',
      answers: { overdueOn: '2026-11-01', isSettled: true },
      hasPerson: true,
      refusedAt: 'settledOn',
    },
  ],
  demonstration: {
    perStationYear: 0.2,
    levels: ['township'],
    draw: { settledOn: [3, 6, 9], isSettled: [true, true, false] },
  },
});
