import { codes, defineCodeList } from '#kit';

export const stationLevel = defineCodeList({
  code: 'station-level',
  title: '站点层级',
  source: '《退役军人保障法》第六十五条',
  entries: codes(
    ['city', '市级服务中心'],
    ['county', '县区级服务中心', '县级'],
    ['township', '镇街服务站', '乡镇级', '乡镇（街道）服务站'],
    ['village', '村社服务站', '村级', '村（社区）服务站'],
  ),
});
