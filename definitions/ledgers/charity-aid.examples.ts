import { defineLedgerExamples } from '#kit';

export const charityAidExamples = defineLedgerExamples({
  accepted: [
    {
      title: '企业助老',
      answers: {
        donatedOn: '2026-10-10',
        source: 'firm',
        donor: '云麓某商贸公司',
        cash: 5000000,
        goodsValue: 1200000,
        persons: 60,
      },
    },
    {
      title: '基金会救助',
      answers: {
        donatedOn: '2026-06-01',
        source: 'foundation',
        donor: '退役军人关爱基金会',
        cash: 10000000,
        persons: 20,
      },
    },
  ],
  refused: [
    {
      title: '没有写捐助方',
      answers: { donatedOn: '2026-10-10', source: 'firm', cash: 0, persons: 1 },
      refusedAt: 'donor',
    },
    {
      title: '没有填资金',
      answers: { donatedOn: '2026-10-10', source: 'firm', donor: '某公司', persons: 1 },
      refusedAt: 'cash',
    },
  ],
  demonstration: {
    perStationYear: 3,
    levels: ['county', 'township'],
    draw: {
      cash: [0, 500_000, 2_000_000, 5_000_000],
      goodsValue: [null, 300_000, 900_000],
      persons: [5, 12, 30, 60],
    },
    together: [
      { source: 'foundation', donor: '退役军人关爱基金会' },
      { source: 'firm', donor: '云麓某商贸公司' },
      { source: 'organisation', donor: '云麓市爱心协会' },
      { source: 'person', donor: '爱心人士' },
      { source: 'unit', donor: '机关干部职工' },
    ],
  },
});
