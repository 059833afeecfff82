import { defineLedgerExamples } from '#kit';

export const inspectionExamples = defineLedgerExamples({
  accepted: [
    {
      title: '省级专项督查',
      answers: {
        inspectedOn: '2026-05-12',
        kind: 'inspection',
        level: 'provincial',
        topic: '优抚资金发放',
        problems: 3,
        mended: 3,
      },
    },
    {
      title: '自查没有发现问题',
      answers: {
        inspectedOn: '2026-07-01',
        kind: 'self-check',
        level: 'county',
        topic: '安全生产',
        problems: 0,
        mended: 0,
      },
    },
  ],
  refused: [
    {
      title: '整改多于问题',
      answers: {
        inspectedOn: '2026-05-12',
        kind: 'audit',
        level: 'city',
        topic: '专项资金',
        problems: 1,
        mended: 2,
      },
      refusedAt: null,
    },
    {
      title: '没有写内容',
      answers: { inspectedOn: '2026-05-12', kind: 'audit', level: 'city', problems: 1, mended: 1 },
      refusedAt: 'topic',
    },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county', 'city'],
    draw: { topic: ['优抚资金发放', '建档立卡数据', '服务站运行', '安全生产', '档案管理'] },
    together: [
      { kind: 'inspection', level: 'provincial', problems: 3, mended: 3 },
      { kind: 'inspection', level: 'city', problems: 5, mended: 4 },
      { kind: 'patrol', level: 'county', problems: 6, mended: 6 },
      { kind: 'audit', level: 'city', problems: 2, mended: 2 },
      { kind: 'self-check', level: 'county', problems: 1, mended: 1 },
      { kind: 'self-check', level: 'county', problems: 0, mended: 0 },
    ],
  },
});
