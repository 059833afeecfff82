import { codes, defineCodeList } from '#kit';

export const centralTaskKind = defineCodeList({
  code: 'central-task-kind',
  title: '中心工作类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['civilised-city', '文明城市创建', '创文'],
    ['rural-revival', '乡村振兴', '结对帮扶'],
    ['epidemic', '疫情防控'],
    ['flood', '防汛抗旱'],
    ['investment', '招商引资'],
    ['safety', '安全生产'],
    ['other', '其他中心工作'],
  ),
});
