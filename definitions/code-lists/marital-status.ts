import { codes, defineCodeList } from '#kit';

export const maritalStatus = defineCodeList({
  code: 'marital-status',
  title: '婚姻状况',
  source: 'GB/T 2261.2-2003',
  entries: codes(
    ['10', '未婚'],
    ['20', '已婚'],
    ['21', '初婚'],
    ['22', '再婚'],
    ['23', '复婚'],
    ['30', '丧偶'],
    ['40', '离婚'],
    ['90', '未说明'],
  ),
});
