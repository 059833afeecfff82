import { codes, defineCodeList } from '#kit';

export const stationStandard = defineCodeList({
  code: 'station-standard',
  title: '创建标准',
  source: '示范型、枫桥式等创建通知；各地可增列',
  entries: codes(
    ['model', '全国示范型', '示范型'],
    ['maple', '省枫桥式', '枫桥式'],
    ['red', '红色退役军人服务站', '红色精品'],
    ['star', '星级服务站'],
    ['five-haves', '三级五有', '五有标准'],
    ['brand', '一站一特色品牌', '特色品牌'],
  ),
});
