import { and, defineMetrics, eq, metricsOfLedger, oneOf } from '#kit';

const { count, sum } = metricsOfLedger('publicity', 'office');
const law = eq('topic', 'protection-law');

export const publicityMetrics = defineMetrics([
  sum('pieces', 'publicity-posters', '印发宣传海报', '宣传形式为宣传海报的份数合计。', '张', {
    filter: eq('kind', 'poster'),
  }),
  sum('pieces', 'publicity-law-posters', '印发保障法海报', '主题为退役军人保障法的宣传海报份数合计。', '张', {
    filter: and(law, eq('kind', 'poster')),
  }),
  sum('pieces', 'publicity-leaflets', '发放明白纸', '宣传形式为明白纸的份数合计。', '份', {
    filter: eq('kind', 'leaflet'),
  }),
  count('publicity-lectures', '专题宣传场次', '宣传形式为专题宣传的行数，一行一场。', '场', {
    filter: eq('kind', 'lecture'),
    slices: ['topic'],
  }),
  count('publicity-law-lectures', '保障法专题宣传', '主题为退役军人保障法的专题宣传场数。', '场', {
    filter: and(law, eq('kind', 'lecture')),
  }),
  sum('audience', 'publicity-audience', '专题宣传受众', '专题宣传“受众人数”的合计。', '人次'),
  sum('pieces', 'publicity-articles', '刊发新闻稿件', '宣传形式为新闻稿件的篇数合计。', '篇', {
    filter: eq('kind', 'article'),
    slices: ['level'],
  }),
  sum(
    'pieces',
    'publicity-articles-provincial',
    '省级以上刊发稿件',
    '省级、国家级媒体刊发的新闻稿件篇数合计。',
    '篇',
    { filter: and(eq('kind', 'article'), oneOf('level', ['provincial', 'national'])) },
  ),
  sum('pieces', 'publicity-videos', '制作微视频', '宣传形式为微视频的部数合计。', '部', {
    filter: eq('kind', 'video'),
  }),
  sum('views', 'publicity-video-views', '微视频点击量', '宣传形式为微视频的点击量合计。', '次', {
    filter: eq('kind', 'video'),
  }),
  count('publicity-online-posts', '新媒体推送', '宣传形式为新媒体推送的次数。', '次', {
    filter: eq('kind', 'online-post'),
  }),
]);
