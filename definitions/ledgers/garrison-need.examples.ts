import { defineLedgerExamples } from '#kit';

export const garrisonNeedExamples = defineLedgerExamples({
  accepted: [
    {
      title: '营区道路硬化',
      answers: {
        raisedOn: '2026-03-25',
        kind: 'road-water-power',
        unit: '99001部队',
        need: '营门外道路破损。',
        departments: '交通、住建',
        isSolved: true,
        solvedOn: '2026-06-10',
        funds: 60_000_000,
      },
    },
    {
      title: '随军家属就业，正在协调',
      answers: {
        raisedOn: '2026-09-25',
        kind: 'family-work',
        unit: '99002部队',
        need: '两名随军家属希望就近就业。',
        isSolved: false,
      },
    },
  ],
  refused: [
    {
      title: '已解决没有日期',
      answers: {
        raisedOn: '2026-03-25',
        kind: 'road-water-power',
        unit: '99001部队',
        need: '道路破损。',
        isSolved: true,
      },
      refusedAt: 'solvedOn',
    },
    {
      title: '未解决却填资金',
      answers: {
        raisedOn: '2026-03-25',
        kind: 'road-water-power',
        unit: '99001部队',
        need: '道路破损。',
        isSolved: false,
        funds: 100,
      },
      refusedAt: 'funds',
    },
  ],
  demonstration: {
    perStationYear: 9,
    levels: ['county'],
    draw: {
      kind: [
        'training-ground',
        'road-water-power',
        'road-water-power',
        'schooling',
        'family-work',
        'medical',
        'law',
      ],
      unit: ['99001部队', '99002部队', '99003部队'],
      need: [
        '营区道路需要修缮。',
        '官兵子女希望就近入学。',
        '随军家属希望就近就业。',
        '训练用水用电需要保障。',
      ],
      departments: [null, '交通、住建', '教育', '人社'],
      isSolved: [true, true, true, false],
      solvedOn: [15, 30, 60],
      funds: [null, 1_000_000, 5_000_000, 20_000_000],
    },
  },
});
