import { codeField, countField, dateField, defineLedger, eq, ne, oneOf, textField } from '#kit';
import { noteField } from './common-fields.ts';

export const publicity = defineLedger({
  code: 'publicity',
  title: '宣传工作台账',
  purpose: '每发布一次、印发一批或举办一场宣传登记一行，由开展宣传的单位登记。',
  line: 'office',
  version: 1,
  businessDay: 'publishedOn',
  rhythm: { every: 'month', levels: ['county', 'township'], graceDays: 5 },
  basis: '《退役军人保障法》宣传月安排',
  fields: [
    dateField('publishedOn', '宣传日期', { aliases: ['日期', '发布日期', '印发日期', '刊发日期'] }),
    codeField('kind', '宣传形式', 'publicity-kind', { aliases: ['形式', '类别', '宣传方式'] }),
    codeField('topic', '宣传主题', 'publicity-topic', { aliases: ['主题'] }),
    textField('title', '标题或内容', { aliases: ['标题', '内容', '题目'] }),
    codeField('level', '媒体级别', 'publication-level', {
      show: oneOf('kind', ['article', 'video', 'report-series']),
      aliases: ['级别', '刊发级别'],
    }),
    textField('media', '媒体或平台', {
      optional: true,
      show: oneOf('kind', ['article', 'video', 'report-series', 'online-post']),
      aliases: ['媒体', '刊发媒体', '平台'],
    }),
    countField('pieces', '份数', '份', {
      min: 1,
      help: '海报、明白纸填印发份数；稿件、视频填篇数或部数。',
      show: ne('kind', 'lecture'),
      aliases: ['数量', '印发份数', '张数', '篇数'],
    }),
    countField('audience', '受众人数', '人', {
      min: 1,
      show: eq('kind', 'lecture'),
      aliases: ['参加人数', '听众'],
    }),
    countField('views', '点击量', '次', {
      optional: true,
      max: 100_000_000,
      show: oneOf('kind', ['video', 'online-post', 'article']),
      aliases: ['阅读量', '播放量', '浏览量'],
    }),
    noteField,
  ],
});
