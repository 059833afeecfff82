import { codes, defineCodeList } from '#kit';

export const contactWay = defineCodeList({
  code: 'contact-way',
  title: '联系方式',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['door', '入户走访', '登门'],
    ['phone', '电话联系', '电话'],
    ['message', '微信联系', '微信'],
    ['meeting', '面谈', '约谈'],
    ['video', '视频联系'],
  ),
});
