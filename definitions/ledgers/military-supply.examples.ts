import { defineLedgerExamples } from '#kit';

export const militarySupplyExamples = defineLedgerExamples({
  accepted: [
    {
      title: '新兵运输供餐',
      answers: { servedOn: '2026-09-12', kind: 'meal', batches: 2, persons: 320, rating: 'very-satisfied' },
    },
    { title: '供水', answers: { servedOn: '2026-03-14', kind: 'water', batches: 1, persons: 90 } },
  ],
  refused: [
    {
      title: '没有填人次',
      answers: { servedOn: '2026-09-12', kind: 'meal', batches: 2 },
      refusedAt: 'persons',
    },
    {
      title: '批次为零',
      answers: { servedOn: '2026-09-12', kind: 'meal', batches: 0, persons: 2 },
      refusedAt: 'batches',
    },
  ],
  demonstration: {
    perStationYear: 6,
    levels: ['county'],
    draw: { batches: [1, 1, 2, 3], persons: [60, 90, 150, 320], rating: [null, null, 'very-satisfied'] },
    together: [
      { kind: 'meal' },
      { kind: 'meal' },
      { kind: 'water' },
      { kind: 'lodging' },
      { kind: 'transit' },
    ],
  },
});
