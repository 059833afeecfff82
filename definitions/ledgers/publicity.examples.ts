import { defineLedgerExamples } from '#kit';

export const publicityExamples = defineLedgerExamples({
  accepted: [
    {
      title: '印发保障法宣传海报',
      answers: {
        publishedOn: '2026-11-02',
        kind: 'poster',
        topic: 'protection-law',
        title: '保障法宣传海报',
        pieces: 300,
      },
    },
    {
      title: '老兵微视频',
      answers: {
        publishedOn: '2026-07-01',
        kind: 'video',
        topic: 'role-model',
        title: '印象·老兵之家',
        level: 'city',
        media: '云麓发布',
        pieces: 1,
        views: 186_000,
      },
    },
    {
      title: '送法进村',
      answers: {
        publishedOn: '2026-11-10',
        kind: 'lecture',
        topic: 'protection-law',
        title: '送法进柳林村',
        audience: 64,
      },
    },
  ],
  refused: [
    {
      title: '稿件没有级别',
      answers: {
        publishedOn: '2026-07-01',
        kind: 'article',
        topic: 'work-news',
        title: '走访老兵',
        pieces: 1,
      },
      refusedAt: 'level',
    },
    {
      title: '宣讲不填份数',
      answers: {
        publishedOn: '2026-11-10',
        kind: 'lecture',
        topic: 'protection-law',
        title: '送法进柳林村',
        audience: 64,
        pieces: 20,
      },
      refusedAt: 'pieces',
    },
  ],
  demonstration: {
    perStationYear: 6,
    draw: { audience: [20, 32, 45, 60], media: ['云麓发布', '云麓日报', '局微信公众号'] },
    together: [
      { kind: 'poster', topic: 'protection-law', title: '保障法宣传海报', pieces: 60 },
      { kind: 'leaflet', topic: 'protection-law', title: '保障法明白纸', pieces: 150 },
      { kind: 'leaflet', topic: 'policy', title: '优抚政策一张纸', pieces: 100 },
      { kind: 'lecture', topic: 'protection-law', title: '送法下基层' },
      { kind: 'lecture', topic: 'anti-fraud', title: '老兵反诈宣讲' },
      { kind: 'lecture', topic: 'party-history', title: '党史宣讲' },
      {
        kind: 'article',
        topic: 'work-news',
        title: '基层服务站工作动态',
        level: 'county',
        pieces: 1,
        views: 1200,
      },
      { kind: 'article', topic: 'role-model', title: '退役不褪色', level: 'city', pieces: 1, views: 5600 },
      {
        kind: 'article',
        topic: 'mutual-support',
        title: '军地一家亲',
        level: 'provincial',
        pieces: 1,
        views: 21_000,
      },
      { kind: 'video', topic: 'role-model', title: '老兵口述历史', level: 'city', pieces: 1, views: 38_000 },
      { kind: 'online-post', topic: 'protection-law', title: '保障法知识问答', pieces: 1, views: 900 },
      { kind: 'report-series', topic: 'role-model', title: '百名老兵风采录', level: 'city', pieces: 10 },
    ],
  },
});
