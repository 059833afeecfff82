import { defineLedgerExamples } from '#kit';

export const volunteerTeamExamples = defineLedgerExamples({
  accepted: [
    {
      title: '应急救援分队成立',
      answers: {
        foundedOn: '2026-03-05',
        team: '云麓老兵应急救援分队',
        isNew: true,
        field: 'flood-rescue',
        volunteers: 26,
        leader: '队长一名',
      },
    },
    {
      title: '原有队伍招募',
      answers: {
        foundedOn: '2026-05-05',
        team: '红星志愿服务队',
        isNew: false,
        field: 'civilisation',
        volunteers: 8,
      },
    },
  ],
  refused: [
    {
      title: '没有队伍名称',
      answers: { foundedOn: '2026-03-05', isNew: true, field: 'flood-rescue', volunteers: 26 },
      refusedAt: 'team',
    },
    {
      title: '没有人数',
      answers: { foundedOn: '2026-03-05', team: '红星志愿服务队', isNew: true, field: 'flood-rescue' },
      refusedAt: 'volunteers',
    },
  ],
  demonstration: {
    perStationYear: 0.8,
    draw: {
      team: ['红星志愿服务队', '老兵先锋队', '橄榄绿志愿服务队', '应急救援分队', '老兵宣讲队'],
      isNew: [true, true, false],
      field: [
        'epidemic',
        'flood-rescue',
        'environment',
        'civilisation',
        'safety',
        'governance',
        'red-heritage',
      ],
      volunteers: [6, 10, 12, 20, 30],
      leader: [null],
    },
  },
});
