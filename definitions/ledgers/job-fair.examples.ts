import { defineLedgerExamples } from '#kit';

export const jobFairExamples = defineLedgerExamples({
  accepted: [
    {
      title: '秋季专场招聘会',
      answers: {
        heldOn: '2026-09-20',
        form: 'on-site',
        title: '秋季退役军人专场招聘会',
        firms: 42,
        posts: 960,
        veterans: 510,
        intentions: 126,
        hires: 38,
      },
    },
    {
      title: '网上招聘，录用数未报',
      answers: { heldOn: '2026-04-02', form: 'online', title: '云招聘', firms: 15, posts: 220, veterans: 90 },
    },
  ],
  refused: [
    {
      title: '录用多于到场',
      answers: {
        heldOn: '2026-09-20',
        form: 'on-site',
        title: '专场招聘会',
        firms: 4,
        posts: 60,
        veterans: 10,
        hires: 11,
      },
      refusedAt: null,
    },
    {
      title: '没有岗位数',
      answers: { heldOn: '2026-09-20', form: 'on-site', title: '专场招聘会', firms: 4, veterans: 10 },
      refusedAt: 'posts',
    },
  ],
  demonstration: {
    perStationYear: 5,
    levels: ['county'],
    draw: {
      title: ['春季退役军人专场招聘会', '退役军人网络招聘', '秋季退役军人专场招聘会', '校园专场招聘会'],
    },
    together: [
      { form: 'on-site', firms: 28, posts: 640, veterans: 380, intentions: 96, hires: 31 },
      { form: 'on-site', firms: 16, posts: 310, veterans: 150, intentions: 40, hires: 12 },
      { form: 'online', firms: 35, posts: 720, veterans: 260 },
      { form: 'both', firms: 44, posts: 980, veterans: 520, intentions: 140, hires: 46 },
    ],
  },
});
