import { defineLedgerExamples } from '#kit';

export const scoreReceivedExamples = defineLedgerExamples({
  accepted: [
    {
      title: '全市年度考核第二名',
      answers: {
        announcedOn: '2026-02-15',
        level: 'city',
        item: '退役军人工作年度考核',
        score: 9650,
        rank: 2,
        ranked: 13,
        isPraised: true,
      },
    },
    {
      title: '只通报表扬，没有名次',
      answers: { announcedOn: '2026-06-10', level: 'provincial', item: '优待证制发进度', isPraised: true },
    },
  ],
  refused: [
    {
      title: '名次大于参评数',
      answers: {
        announcedOn: '2026-02-15',
        level: 'city',
        item: '年度考核',
        rank: 14,
        ranked: 13,
        isPraised: false,
      },
      refusedAt: null,
    },
    {
      title: '没有写项目',
      answers: { announcedOn: '2026-02-15', level: 'city', isPraised: false },
      refusedAt: 'item',
    },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county', 'city'],
    draw: { isPraised: [true, false, false] },
    together: [
      { level: 'city', item: '退役军人工作年度考核', score: 9650, rank: 2, ranked: 13 },
      { level: 'city', item: '平安建设考核', score: 9320, rank: 6, ranked: 13 },
      { level: 'provincial', item: '优待证制发进度', rank: 1, ranked: 21 },
      { level: 'city', item: '政务公开', score: 9100, rank: 3, ranked: 40 },
      { level: 'provincial', item: '建档立卡数据质量' },
    ],
  },
});
