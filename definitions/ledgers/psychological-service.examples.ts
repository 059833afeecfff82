import { defineLedgerExamples } from '#kit';

export const psychologicalServiceExamples = defineLedgerExamples({
  accepted: [
    {
      title: '阳光心态讲座',
      answers: {
        servedOn: '2026-05-25',
        kind: 'lecture',
        topic: '阳光心态',
        persons: 60,
        expert: '特聘心理专家',
      },
    },
    { title: '个体咨询', answers: { servedOn: '2026-05-26', kind: 'counselling', persons: 1 } },
  ],
  refused: [
    { title: '没有人次', answers: { servedOn: '2026-05-25', kind: 'lecture' }, refusedAt: 'persons' },
    {
      title: '类别不在列表中',
      answers: { servedOn: '2026-05-25', kind: 'assessment', persons: 1 },
      refusedAt: 'kind',
    },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county', 'township'],
    draw: { topic: [null, '阳光心态', '压力调适'], expert: [null, '特聘心理专家'] },
    together: [
      { kind: 'counselling', persons: 1 },
      { kind: 'counselling', persons: 2 },
      { kind: 'lecture', persons: 46 },
      { kind: 'group', persons: 18 },
      { kind: 'training', persons: 25 },
      { kind: 'crisis', persons: 1 },
    ],
  },
});
