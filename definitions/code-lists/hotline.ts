import { codes, defineCodeList } from '#kit';

export const hotline = defineCodeList({
  code: 'hotline',
  title: '热线',
  source: '市县自设热线与政务服务便民热线；各地可增列',
  entries: codes(
    ['government', '政务服务便民热线', '12345', '政务热线'],
    ['bureau', '退役军人服务热线', '服务热线'],
    ['employment', '就业创业热线', '就业热线'],
  ),
});
