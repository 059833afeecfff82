import { codes, defineCodeList } from '#kit';

export const dwelling = defineCodeList({
  code: 'dwelling',
  title: '住房情况',
  source: '退役军人和其他优抚对象信息采集表（2018）“住房情况”',
  entries: codes(
    ['own', '自有住房', '自建房', '商品房'],
    ['public-rent', '公租房', '廉租房', '保障性住房'],
    ['rent', '租赁住房', '租房'],
    ['borrowed', '借住', '与亲属同住', '寄住'],
    ['unit', '单位住房', '集体宿舍'],
    ['dilapidated', '危旧房', '危房'],
    ['none', '无房'],
  ),
});
