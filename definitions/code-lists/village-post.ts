import { codes, defineCodeList } from '#kit';

export const villagePost = defineCodeList({
  code: 'village-post',
  title: '村社任职',
  source: '村（社区）“两委”换届',
  entries: codes(
    ['secretary', '村（社区）党组织书记', '兵支书'],
    ['committee', '村（社区）“两委”成员', '两委成员'],
  ),
});
