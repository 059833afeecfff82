import { codes, defineCodeList } from '#kit';

export const household = defineCodeList({
  code: 'household',
  title: '户籍类别',
  source: '退役军人和其他优抚对象信息采集表（2018）“户口性质”',
  entries: codes(
    ['rural', '农村', '农业户口', '农业'],
    ['urban', '城镇', '非农业户口', '非农业', '居民户口'],
  ),
});
