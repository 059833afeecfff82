import { codes, defineCodeList } from '#kit';

export const serviceWay = defineCodeList({
  code: 'service-way',
  title: '提供方式',
  source: '工作惯例；各地可增列',
  entries: codes(['window', '大厅窗口办理', '窗口'], ['online', '网上办理'], ['joint', '多部门联办', '联办']),
});
