import { defineLedgerExamples } from '#kit';

export const volunteerActivityExamples = defineLedgerExamples({
  accepted: [
    {
      title: '汛期巡堤',
      answers: {
        heldOn: '2026-07-08',
        field: 'flood-rescue',
        title: '清溪河巡堤查险',
        team: '和平街道红星志愿服务队',
        volunteers: 18,
        hours: 72,
        served: 300,
      },
    },
    {
      title: '只记人数的环境整治',
      answers: {
        heldOn: '2026-03-05',
        field: 'environment',
        title: '学雷锋清洁家园',
        team: '柳林村志愿服务队',
        volunteers: 12,
      },
    },
  ],
  refused: [
    {
      title: '没有队伍名称',
      answers: { heldOn: '2026-03-05', field: 'environment', title: '清洁家园', volunteers: 12 },
      refusedAt: 'team',
    },
    {
      title: '参加人数不是整数',
      answers: {
        heldOn: '2026-03-05',
        field: 'environment',
        title: '清洁家园',
        team: '柳林村志愿服务队',
        volunteers: 12.5,
      },
      refusedAt: 'volunteers',
    },
  ],
  demonstration: {
    perStationYear: 6,
    peopleBy: 'volunteers',
    draw: {
      personId: [true],
      field: [
        'epidemic',
        'flood-rescue',
        'environment',
        'environment',
        'civilisation',
        'civilisation',
        'safety',
        'governance',
        'poverty-relief',
        'red-heritage',
        'rural',
      ],
      title: [
        '学雷锋志愿服务',
        '文明交通劝导',
        '清洁家园行动',
        '反诈宣传进万家',
        '防汛巡查',
        '关爱空巢老人',
        '红色故事宣讲',
      ],
      team: ['红星志愿服务队', '老兵先锋队', '橄榄绿志愿服务队', '应急救援分队'],
      volunteers: [6, 8, 10, 12, 15, 20, 32],
      hours: [null, 24, 40, 60, 96],
      served: [null, 30, 60, 120],
    },
  },
});
