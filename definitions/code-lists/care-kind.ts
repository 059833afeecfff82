import { codes, defineCodeList } from '#kit';

export const careKind = defineCodeList({
  code: 'care-kind',
  title: '健康关爱类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['priority-check', '优抚对象免费体检', '健康检查'],
    ['parents-check', '义务兵父母体检'],
    ['recuperation', '短期疗休养', '疗养'],
    ['medical-round', '巡回义诊', '义诊'],
  ),
});
