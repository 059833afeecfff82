import { defineLedgerExamples } from '#kit';

export const archiveRegistrationExamples = defineLedgerExamples({
  accepted: [
    {
      title: '退役士兵档案一批',
      answers: {
        countedOn: '2026-01-15',
        kind: 'retired-soldier',
        files: 300,
        pages: 21_000,
        handler: '档案室',
      },
    },
    {
      title: '没有数页数',
      answers: {
        countedOn: '2026-01-20',
        kind: 'benefit',
        files: 120,
        batch: '2026年第二批',
        handler: '档案室',
      },
    },
  ],
  refused: [
    {
      title: '没有卷数',
      answers: { countedOn: '2026-01-15', kind: 'retired-soldier', handler: '档案室' },
      refusedAt: 'files',
    },
    {
      title: '卷数为零',
      answers: { countedOn: '2026-01-15', kind: 'retired-soldier', files: 0, handler: '档案室' },
      refusedAt: 'files',
    },
  ],
  demonstration: {
    perStationYear: 20,
    levels: ['county'],
    draw: {
      kind: ['transferred', 'retired-soldier', 'retired-soldier', 'benefit', 'retired-cadre'],
      files: [50, 60, 72, 80],
      pages: [null, 3_600, 5_400],
      batch: [null],
      handler: ['档案室', '数字化承办单位'],
    },
  },
});
