import { codes, defineCodeList } from '#kit';

export const satisfaction = defineCodeList({
  code: 'satisfaction',
  title: '满意度评价',
  source: '政务服务“好差评”五级评价',
  entries: codes(
    ['very-satisfied', '非常满意', '5星'],
    ['satisfied', '满意', '4星'],
    ['fairly-satisfied', '基本满意', '3星'],
    ['dissatisfied', '不满意', '2星'],
    ['very-dissatisfied', '非常不满意', '1星'],
  ),
});
