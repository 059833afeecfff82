import { codes, defineCodeList } from '#kit';

export const dischargeSeason = defineCodeList({
  code: 'discharge-season',
  title: '退役批次',
  source: '征兵和退役安排',
  entries: codes(['spring', '春季', '上半年'], ['autumn', '秋季', '秋冬季', '下半年']),
});
