import { defineLedgerExamples } from '#kit';

export const contradictionCheckExamples = defineLedgerExamples({
  accepted: [
    {
      title: '社保诉求排查',
      answers: { checkedOn: '2026-04-20', kind: 'insurance', found: 3, settled: 2, led: 1 },
    },
    { title: '没有排查出', answers: { checkedOn: '2026-05-20', kind: 'other', found: 0, settled: 0 } },
  ],
  refused: [
    {
      title: '化解多于排查',
      answers: { checkedOn: '2026-04-20', kind: 'insurance', found: 1, settled: 2 },
      refusedAt: null,
    },
    {
      title: '没有填排查数',
      answers: { checkedOn: '2026-04-20', kind: 'insurance', settled: 0 },
      refusedAt: 'found',
    },
  ],
  demonstration: {
    perStationYear: 4,
    levels: ['county', 'township'],
    draw: {},
    together: [
      { kind: 'benefit', found: 2, settled: 2 },
      { kind: 'placement', found: 1, settled: 1, led: 1 },
      { kind: 'insurance', found: 3, settled: 2, led: 1 },
      { kind: 'medical', found: 1, settled: 1 },
      { kind: 'housing', found: 1, settled: 0, led: 1 },
      { kind: 'family', found: 2, settled: 2 },
      { kind: 'other', found: 0, settled: 0 },
    ],
  },
});
