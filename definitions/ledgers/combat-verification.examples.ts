import { defineLedgerExamples } from '#kit';

export const combatVerificationExamples = defineLedgerExamples({
  accepted: [
    {
      title: '参战身份核实',
      answers: { verifiedOn: '2026-03-25', kind: 'combat', event: '某次边境作战', result: 'confirmed' },
      hasPerson: true,
    },
    {
      title: '参试材料不足',
      answers: { verifiedOn: '2026-05-11', kind: 'test', event: '某基地执行任务', result: 'more-proof' },
      hasPerson: true,
    },
  ],
  refused: [
    {
      title: '没有选人',
      answers: { verifiedOn: '2026-03-25', kind: 'combat', event: '某次作战', result: 'confirmed' },
      refusedAt: 'personId',
    },
    {
      title: '没有写经历',
      answers: { verifiedOn: '2026-03-25', kind: 'combat', result: 'confirmed' },
      refusedAt: 'event',
      hasPerson: true,
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['county'],
    draw: {},
    together: [
      { kind: 'combat', event: '某次边境作战', result: 'confirmed' },
      { kind: 'combat', event: '某次边境作战', result: 'more-proof' },
      { kind: 'test', event: '某基地执行任务', result: 'confirmed' },
      { kind: 'test', event: '某基地执行任务', result: 'transferred' },
      { kind: 'combat', event: '材料与档案不符', result: 'rejected' },
    ],
  },
});
