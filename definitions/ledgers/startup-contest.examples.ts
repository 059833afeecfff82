import { defineLedgerExamples } from '#kit';

export const startupContestExamples = defineLedgerExamples({
  accepted: [
    {
      title: '省赛一等奖',
      answers: {
        heldOn: '2026-08-18',
        contest: '第六届退役军人创业创新大赛',
        level: 'provincial',
        project: '智慧灌溉',
        firm: '橄榄绿农业合作社',
        award: 'first',
        prize: 5_000_000,
      },
      hasPerson: true,
    },
    {
      title: '参加市赛未获奖',
      answers: {
        heldOn: '2026-06-18',
        contest: '退役军人创业创新大赛',
        level: 'city',
        project: '社区养老',
        award: 'none',
      },
    },
  ],
  refused: [
    {
      title: '没有等次',
      answers: { heldOn: '2026-06-18', contest: '退役军人创业创新大赛', level: 'city', project: '社区养老' },
      refusedAt: 'award',
    },
    {
      title: '没有项目',
      answers: { heldOn: '2026-06-18', contest: '退役军人创业创新大赛', level: 'city', award: 'none' },
      refusedAt: 'project',
    },
  ],
  demonstration: {
    perStationYear: 9,
    levels: ['county'],
    months: [5, 6, 7, 8],
    draw: {
      contest: ['退役军人创业创新大赛'],
      project: ['智慧灌溉', '社区养老', '共享单车维护', '红色研学', '无人机植保'],
      firm: [null, '橄榄绿农业合作社', '长风科技公司'],
      personId: [true, false],
    },
    together: [
      { level: 'city', award: 'none' },
      { level: 'city', award: 'none' },
      { level: 'city', award: 'second', prize: 500_000 },
      { level: 'city', award: 'third', prize: 300_000 },
      { level: 'provincial', award: 'excellent', prize: 500_000 },
      { level: 'provincial', award: 'first', prize: 3_000_000 },
      { level: 'provincial', award: 'second', prize: 2_000_000 },
    ],
  },
});
