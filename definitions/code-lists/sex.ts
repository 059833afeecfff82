import { codes, defineCodeList } from '#kit';

export const sex = defineCodeList({
  code: 'sex',
  title: '性别',
  source: 'GB/T 2261.1-2003',
  entries: codes(['1', '男', '男性'], ['2', '女', '女性'], ['9', '未说明'], ['0', '未知']),
});
