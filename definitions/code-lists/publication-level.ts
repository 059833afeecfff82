import { codes, defineCodeList } from '#kit';

export const publicationLevel = defineCodeList({
  code: 'publication-level',
  title: '级别',
  source: '新闻宣传与评选、验收、资金的层级',
  entries: codes(
    ['national', '国家级', '中央', '全国'],
    ['provincial', '省级', '省'],
    ['city', '市级', '市', '地市级'],
    ['county', '县区级', '县级', '区级'],
    ['township', '镇街级', '乡镇级'],
  ),
});
