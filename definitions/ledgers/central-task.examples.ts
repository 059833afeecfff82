import { defineLedgerExamples } from '#kit';

export const centralTaskExamples = defineLedgerExamples({
  accepted: [
    {
      title: '乡村振兴结对',
      answers: {
        joinedOn: '2026-03-18',
        kind: 'rural-revival',
        task: '结对村走访',
        persons: 12,
        days: 2,
        households: 26,
      },
    },
    {
      title: '文明城市创建值守',
      answers: { joinedOn: '2026-05-06', kind: 'civilised-city', task: '路口文明劝导', persons: 8 },
    },
  ],
  refused: [
    {
      title: '没有人参加',
      answers: { joinedOn: '2026-03-18', kind: 'flood', task: '巡堤', persons: 0 },
      refusedAt: 'persons',
    },
    {
      title: '没有写内容',
      answers: { joinedOn: '2026-03-18', kind: 'flood', persons: 3 },
      refusedAt: 'task',
    },
  ],
  demonstration: {
    perStationYear: 6,
    levels: ['county', 'township'],
    draw: { persons: [4, 6, 8, 12, 20], days: [null, 1, 2, 5], households: [null, null, 10, 26] },
    together: [
      { kind: 'civilised-city', task: '路口文明劝导' },
      { kind: 'rural-revival', task: '结对村走访' },
      { kind: 'epidemic', task: '社区值守' },
      { kind: 'flood', task: '巡堤查险' },
      { kind: 'investment', task: '招商洽谈' },
      { kind: 'safety', task: '安全隐患排查' },
      { kind: 'other', task: '人口普查协助' },
    ],
  },
});
