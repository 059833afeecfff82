import { defineLedgerExamples } from '#kit';

export const communityDutyExamples = defineLedgerExamples({
  accepted: [
    {
      title: '入户登记',
      answers: {
        onDutyOn: '2026-01-20',
        kind: 'household',
        place: '和平社区',
        persons: 8,
        forms: 120,
        residents: 300,
      },
    },
    {
      title: '防汛值守',
      answers: { onDutyOn: '2026-07-09', kind: 'flood', place: '清溪河三段', persons: 6 },
    },
  ],
  refused: [
    {
      title: '卡口值守不填登记表',
      answers: { onDutyOn: '2026-01-20', kind: 'gate', place: '和平社区', persons: 8, forms: 12 },
      refusedAt: 'forms',
    },
    { title: '没有地点', answers: { onDutyOn: '2026-01-20', kind: 'gate', persons: 8 }, refusedAt: 'place' },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county', 'township'],
    draw: {
      kind: ['gate', 'household', 'household', 'supplies', 'flood'],
      place: ['和平社区', '柳林村', '清溪河三段'],
      persons: [3, 5, 8, 12],
      forms: [40, 80, 120],
      residents: [100, 180, 300],
    },
  },
});
