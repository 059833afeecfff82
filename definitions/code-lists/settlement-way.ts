import { codes, defineCodeList } from '#kit';

export const settlementWay = defineCodeList({
  code: 'settlement-way',
  title: '安置方式',
  source: '《退役军人安置条例》（2024）第五条',
  entries: codes(
    ['self-employed', '自主就业'],
    ['work-assigned', '安排工作'],
    ['monthly-pension', '逐月领取退役金'],
    ['demobilised', '复员'],
    ['transferred', '转业'],
    ['retired', '退休'],
    ['supported', '供养'],
  ),
});
