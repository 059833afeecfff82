import { defineLedgerExamples } from '#kit';

export const garrisonEventExamples = defineLedgerExamples({
  accepted: [
    {
      title: '青年联谊',
      answers: {
        heldOn: '2026-08-22',
        kind: 'social',
        title: '钟爱迷彩联谊',
        unit: '99001部队',
        attendees: 60,
        cost: 2_000_000,
      },
    },
    {
      title: '季度军地座谈',
      answers: { heldOn: '2026-03-25', kind: 'meeting', title: '一季度军地座谈', attendees: 24 },
    },
  ],
  refused: [
    {
      title: '没有人数',
      answers: { heldOn: '2026-03-25', kind: 'meeting', title: '一季度军地座谈' },
      refusedAt: 'attendees',
    },
    {
      title: '没有名称',
      answers: { heldOn: '2026-03-25', kind: 'meeting', attendees: 24 },
      refusedAt: 'title',
    },
  ],
  demonstration: {
    perStationYear: 14,
    levels: ['county'],
    draw: {
      kind: [
        'meeting',
        'meeting',
        'social',
        'joint-building',
        'joint-building',
        'performance',
        'summer-class',
        'charity',
        'send-off',
      ],
      title: ['军地座谈', '军地共建', '拥军慰问活动', '迎新送老'],
      unit: [null, '99001部队', '99002部队'],
      attendees: [18, 24, 40, 60, 120],
      cost: [null, 300_000, 800_000, 2_000_000],
    },
  },
});
