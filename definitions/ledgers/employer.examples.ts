import { defineLedgerExamples } from '#kit';

export const employerExamples = defineLedgerExamples({
  accepted: [
    {
      title: '军创企业入驻创业园',
      answers: {
        joinedOn: '2026-05-08',
        firm: '云麓红星家政公司',
        platform: 'startup-park',
        posts: 12,
        isVeteranFirm: true,
      },
    },
    {
      title: '联盟成员企业',
      answers: {
        joinedOn: '2026-05-09',
        firm: '云麓物流公司',
        platform: 'alliance',
        posts: 60,
        isVeteranFirm: false,
      },
    },
  ],
  refused: [
    {
      title: '信用代码校验位不符',
      answers: {
        joinedOn: '2026-05-09',
        firm: '云麓物流公司',
        creditCode: '91350100M000100Y44',
        platform: 'alliance',
        posts: 60,
        isVeteranFirm: false,
      },
      refusedAt: 'creditCode',
    },
    {
      title: '没有岗位数',
      answers: { joinedOn: '2026-05-09', firm: '云麓物流公司', platform: 'alliance', isVeteranFirm: false },
      refusedAt: 'posts',
    },
    {
      title: '没有企业名称',
      answers: { joinedOn: '2026-05-09', platform: 'alliance', posts: 6, isVeteranFirm: false },
      refusedAt: 'firm',
    },
  ],
  demonstration: {
    perStationYear: 20,
    levels: ['county'],
    draw: {
      firm: [
        '云麓红星家政公司',
        '云麓物流公司',
        '清溪食品公司',
        '振兴建筑公司',
        '长风安保公司',
        '橄榄绿农业合作社',
      ],
      posts: [5, 10, 20, 40, 80],
      isVeteranFirm: [true, false, false],
    },
    together: [
      { platform: 'hotline-platform' },
      { platform: 'alliance' },
      { platform: 'startup-park', isVeteranFirm: true },
      { platform: 'alliance' },
      { platform: 'agreement' },
    ],
  },
});
