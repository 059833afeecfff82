import { defineLedgerExamples } from '#kit';

export const selectionExamples = defineLedgerExamples({
  accepted: [
    {
      title: '市级最美退役军人',
      answers: {
        announcedOn: '2026-07-28',
        kind: 'veteran',
        level: 'city',
        winner: '彭立新',
        noticeFrom: '2026-07-10',
      },
      hasPerson: true,
    },
    {
      title: '市级最美团队',
      answers: { announcedOn: '2026-07-28', kind: 'team', level: 'city', winner: '橄榄绿志愿服务队' },
    },
  ],
  refused: [
    {
      title: '团队不选个人',
      answers: { announcedOn: '2026-07-28', kind: 'team', level: 'city', winner: '橄榄绿志愿服务队' },
      hasPerson: true,
      refusedAt: 'personId',
    },
    {
      title: '公布早于公示',
      answers: {
        announcedOn: '2026-07-01',
        kind: 'veteran',
        level: 'city',
        winner: '彭立新',
        noticeFrom: '2026-07-10',
      },
      refusedAt: null,
    },
  ],
  demonstration: {
    perStationYear: 8,
    levels: ['county'],
    months: [6, 7, 8, 11],
    draw: {
      kind: ['veteran', 'veteran', 'veteran', 'worker', 'team', 'supporter', 'startup-star'],
      level: ['city', 'county', 'county'],
      personId: [true],
      winner: ['彭立新', '曾爱国', '橄榄绿团队', '韩志强'],
      noticeFrom: [null, -10, -15],
    },
  },
});
