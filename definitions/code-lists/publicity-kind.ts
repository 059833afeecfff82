import { codes, defineCodeList } from '#kit';

export const publicityKind = defineCodeList({
  code: 'publicity-kind',
  title: '宣传形式',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['poster', '宣传海报', '海报'],
    ['leaflet', '明白纸', '宣传单', '宣传册'],
    ['lecture', '专题宣传', '集中宣讲', '送法下基层'],
    ['article', '新闻稿件', '信息稿件'],
    ['video', '微视频', '短视频'],
    ['online-post', '新媒体推送', '微信推送', '工作群推送'],
    ['report-series', '专题系列报道', '典型宣传'],
  ),
});
