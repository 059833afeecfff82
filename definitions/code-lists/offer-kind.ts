import { codes, defineCodeList } from '#kit';

export const offerKind = defineCodeList({
  code: 'offer-kind',
  title: '优惠项目',
  source: '《关于加强军人军属、退役军人和其他优抚对象优待工作的意见》（退役军人部发〔2020〕1号）',
  entries: codes(
    ['catering', '餐饮'],
    ['retail', '购物'],
    ['medical', '医疗体检'],
    ['travel', '文旅出行'],
    ['finance', '金融通信', '金融'],
    ['education', '教育培训'],
    ['life', '生活服务'],
  ),
});
