import { defineLedgerExamples } from '#kit';

export const buildingProjectExamples = defineLedgerExamples({
  accepted: [
    {
      title: '陵园二期开工',
      answers: {
        reportedOn: '2026-04-02',
        project: '烈士陵园二期',
        stage: 'started',
        funded: 200000000,
        paid: 60000000,
      },
    },
    {
      title: '只付工程款',
      answers: { reportedOn: '2026-08-15', project: '烈士陵园二期', funded: 0, paid: 80000000 },
    },
  ],
  refused: [
    {
      title: '没有写项目',
      answers: { reportedOn: '2026-04-02', stage: 'started', funded: 0, paid: 0 },
      refusedAt: 'project',
    },
    {
      title: '没有填支付资金',
      answers: { reportedOn: '2026-04-02', project: '军供站维修', funded: 0 },
      refusedAt: 'paid',
    },
  ],
  demonstration: {
    perStationYear: 4,
    levels: ['county', 'city'],
    draw: {
      project: ['烈士陵园二期', '服务中心改造', '光荣院适老化改造', '军供站维修'],
      funded: [0, 20_000_000, 100_000_000],
      paid: [0, 8_000_000, 30_000_000],
    },
    together: [
      { stage: 'proposal' },
      { stage: 'design' },
      { stage: 'started' },
      { stage: 'building' },
      { stage: 'completed' },
      { stage: 'in-use' },
    ],
  },
});
