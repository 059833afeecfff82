import { defineLedgerExamples } from '#kit';

export const archiveDigitisingExamples = defineLedgerExamples({
  accepted: [
    {
      title: '转业退役军人档案一批',
      answers: {
        finishedOn: '2026-02-26',
        kind: 'transferred',
        files: 120,
        pages: 9600,
        returned: 2,
        handler: '档案室',
      },
    },
    {
      title: '优抚对象档案',
      answers: { finishedOn: '2026-03-26', kind: 'benefit', files: 80, handler: '档案室' },
    },
  ],
  refused: [
    {
      title: '退回多于总数',
      answers: { finishedOn: '2026-02-26', kind: 'transferred', files: 10, returned: 11, handler: '档案室' },
      refusedAt: null,
    },
    {
      title: '没有份数',
      answers: { finishedOn: '2026-02-26', kind: 'transferred', handler: '档案室' },
      refusedAt: 'files',
    },
  ],
  demonstration: {
    perStationYear: 20,
    levels: ['county'],
    draw: {
      kind: [
        'transferred',
        'transferred',
        'retired-soldier',
        'retired-soldier',
        'benefit',
        'retired-cadre',
        'martyr',
      ],
      files: [20, 36, 48, 60],
      pages: [null, 1600, 3200],
      returned: [null, 0, 1, 2],
      handler: ['档案室', '数字化承办单位'],
    },
  },
});
