import { codes, defineCodeList } from '#kit';

export const dutyKind = defineCodeList({
  code: 'duty-kind',
  title: '社区值守类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['gate', '卡口值守', '值守岗'],
    ['household', '入户登记', '入户排查'],
    ['supplies', '物资保供'],
    ['test-site', '检测点服务'],
    ['flood', '防汛值守'],
  ),
});
