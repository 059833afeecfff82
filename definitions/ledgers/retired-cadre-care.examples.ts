import { defineLedgerExamples } from '#kit';

export const retiredCadreCareExamples = defineLedgerExamples({
  accepted: [
    {
      title: '走访看望',
      answers: { servedOn: '2026-02-08', kind: 'visit', persons: 2, amount: 200000, content: '春节看望' },
      hasPerson: true,
    },
    {
      title: '集体学习',
      answers: { servedOn: '2026-07-03', kind: 'political', persons: 28, content: '阅文学习' },
    },
  ],
  refused: [
    {
      title: '没有写内容',
      answers: { servedOn: '2026-02-08', kind: 'visit', persons: 1 },
      refusedAt: 'content',
    },
    {
      title: '没有人次',
      answers: { servedOn: '2026-02-08', kind: 'visit', persons: 0, content: '看望' },
      refusedAt: 'persons',
    },
  ],
  demonstration: {
    perStationYear: 12,
    levels: ['county'],
    peopleBy: 'persons',
    draw: { amount: [null, null, 100_000, 300_000] },
    together: [
      { kind: 'political', persons: 28, content: '阅文学习', personId: false },
      { kind: 'living', persons: 28, content: '生活待遇发放', personId: false },
      { kind: 'visit', persons: 1, content: '住院看望', personId: true },
      { kind: 'visit', persons: 2, content: '节日看望', personId: true },
      { kind: 'health', persons: 26, content: '年度体检', personId: false },
      { kind: 'activity', persons: 18, content: '书画活动', personId: false },
      { kind: 'lecture', persons: 40, content: '老战士讲传统', personId: false },
    ],
  },
});
