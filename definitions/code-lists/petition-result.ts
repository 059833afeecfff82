import { codes, defineCodeList } from '#kit';

export const petitionResult = defineCodeList({
  code: 'petition-result',
  title: '办理结果',
  source: '《信访工作条例》（2022）第三十二条',
  entries: codes(
    ['supported', '支持', '予以支持'],
    ['explained', '解释说明'],
    ['not-supported', '不予支持'],
    ['transferred', '转送分流', '依法分流'],
  ),
});
