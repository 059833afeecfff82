import { defineLedgerExamples } from '#kit';

export const healthCareExamples = defineLedgerExamples({
  accepted: [
    {
      title: '优抚对象年度免费体检',
      answers: {
        heldOn: '2026-05-11',
        kind: 'priority-check',
        place: '云麓市荣军医院',
        persons: 86,
        cost: 2_580_000,
      },
    },
    {
      title: '短期疗休养',
      answers: { heldOn: '2026-06-15', kind: 'recuperation', place: '云麓光荣院', persons: 20, days: 5 },
    },
  ],
  refused: [
    {
      title: '疗休养没有天数',
      answers: { heldOn: '2026-06-15', kind: 'recuperation', place: '云麓光荣院', persons: 20 },
      refusedAt: 'days',
    },
    {
      title: '体检不填天数',
      answers: {
        heldOn: '2026-05-11',
        kind: 'priority-check',
        place: '云麓市荣军医院',
        persons: 86,
        days: 1,
      },
      refusedAt: 'days',
    },
  ],
  demonstration: {
    perStationYear: 6,
    levels: ['county'],
    draw: {
      kind: ['priority-check', 'priority-check', 'parents-check', 'recuperation', 'medical-round'],
      place: ['云麓市荣军医院', '县人民医院', '云麓光荣院'],
      persons: [20, 36, 60, 90, 120],
      days: [5, 7],
      cost: [null, 600_000, 1_800_000],
    },
  },
});
