import { defineLedgerExamples } from '#kit';

export const cleanGovernmentExamples = defineLedgerExamples({
  accepted: [
    {
      title: '警示教育',
      answers: { heldOn: '2026-06-18', kind: 'warning', topic: '观看警示教育片', persons: 34 },
    },
    {
      title: '签订责任书',
      answers: { heldOn: '2026-01-20', kind: 'commitment', topic: '党风廉政建设责任书', persons: 22 },
    },
  ],
  refused: [
    {
      title: '没有人参加',
      answers: { heldOn: '2026-06-18', kind: 'talk', topic: '节前谈话', persons: 0 },
      refusedAt: 'persons',
    },
    {
      title: '类别不存在',
      answers: { heldOn: '2026-06-18', kind: 'trip', topic: '节前谈话', persons: 2 },
      refusedAt: 'kind',
    },
  ],
  demonstration: {
    perStationYear: 8,
    levels: ['county', 'city'],
    draw: { persons: [1, 2, 6, 22, 34] },
    together: [
      { kind: 'talk', topic: '节前谈心谈话' },
      { kind: 'commitment', topic: '党风廉政建设责任书' },
      { kind: 'warning', topic: '观看警示教育片' },
      { kind: 'lecture', topic: '书记讲廉政党课' },
      { kind: 'reminder', topic: '资金发放提醒谈话' },
      { kind: 'check', topic: '优抚资金专项检查' },
    ],
  },
});
