import { codes, defineCodeList } from '#kit';

export const contactClass = defineCodeList({
  code: 'contact-class',
  title: '联系类别',
  source: '常态化联系退役军人制度',
  entries: codes(
    ['key', '重点联系', '一类'],
    ['regular', '定期联系', '二类'],
    ['general', '普遍联系', '三类'],
  ),
});
