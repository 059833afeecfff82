import { defineLedgerExamples } from '#kit';

export const ratingRectificationExamples = defineLedgerExamples({
  accepted: [
    {
      title: '按期整改并回访',
      answers: {
        closedOn: '2026-03-20',
        openedOn: '2026-03-06',
        dueOn: '2026-03-27',
        isUpheld: true,
        calledBackOn: '2026-03-19',
      },
    },
    {
      title: '核实不属实，多次联系不上',
      answers: { closedOn: '2026-03-27', openedOn: '2026-03-06', dueOn: '2026-03-27', isUpheld: false },
    },
  ],
  refused: [
    {
      title: '关闭早于收到',
      answers: { closedOn: '2026-03-01', openedOn: '2026-03-06', dueOn: '2026-03-27', isUpheld: true },
      refusedAt: null,
    },
    {
      title: '没有写是否属实',
      answers: { closedOn: '2026-03-20', openedOn: '2026-03-06', dueOn: '2026-03-27' },
      refusedAt: 'isUpheld',
    },
  ],
  demonstration: {
    perStationYear: 10,
    levels: ['county'],
    draw: { isUpheld: [true, true, true, false] },
    together: [
      { openedOn: -12, dueOn: 9, calledBackOn: -1 },
      { openedOn: -10, dueOn: 11, calledBackOn: 0 },
      { openedOn: -18, dueOn: 3, calledBackOn: -2 },
      { openedOn: -24, dueOn: -3, calledBackOn: -1 },
      { openedOn: -20, dueOn: 1, calledBackOn: null },
    ],
  },
});
