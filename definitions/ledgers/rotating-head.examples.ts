import { defineLedgerExamples } from '#kit';

export const rotatingHeadExamples = defineLedgerExamples({
  accepted: [
    {
      title: '轮值一周',
      answers: { startedOn: '2026-05-04', days: 5, received: 12, mediated: 1 },
      hasPerson: true,
    },
    { title: '轮值一天', answers: { startedOn: '2026-05-11', days: 1 }, hasPerson: true },
  ],
  refused: [
    { title: '没有选轮值站长', answers: { startedOn: '2026-05-04', days: 5 }, refusedAt: 'personId' },
    { title: '天数为零', answers: { startedOn: '2026-05-04', days: 0 }, hasPerson: true, refusedAt: 'days' },
  ],
  demonstration: {
    perStationYear: 4,
    draw: { personId: [true], days: [1, 5, 5, 10], received: [null, 4, 9, 15], mediated: [null, 0, 1, 2] },
  },
});
