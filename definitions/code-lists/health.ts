import { codes, defineCodeList } from '#kit';

export const health = defineCodeList({
  code: 'health',
  title: '健康状况',
  source: 'GB/T 2261.3-2003',
  entries: codes(
    ['1', '健康或良好', '健康', '良好'],
    ['2', '一般或较弱', '一般'],
    ['3', '有慢性病', '慢性病'],
    ['6', '残疾'],
  ),
});
