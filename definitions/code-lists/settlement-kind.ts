import { codes, defineCodeList } from '#kit';

export const settlementKind = defineCodeList({
  code: 'settlement-kind',
  title: '退役安置方式',
  source: '《退役军人安置条例》（2024）第五条；“自主择业”是以前的办法',
  entries: codes(
    ['self-employment', '自主就业', '自谋职业'],
    ['assigned-work', '安排工作', '政府安排工作'],
    ['transfer', '转业', '转业安置'],
    ['retirement', '退休'],
    ['support', '供养'],
    ['monthly-pension', '逐月领取退役金', '逐月领取'],
    ['demobilisation', '复员'],
    ['self-chosen', '自主择业'],
    ['other', '其他'],
  ),
});
