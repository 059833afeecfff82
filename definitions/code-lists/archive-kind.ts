import { codes, defineCodeList } from '#kit';

export const archiveKind = defineCodeList({
  code: 'archive-kind',
  title: '档案类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['transferred', '转业退役军人档案'],
    ['retired-soldier', '退役士兵档案'],
    ['retired-cadre', '军休人员档案'],
    ['benefit', '优抚对象档案'],
    ['martyr', '烈士档案'],
    ['other', '其他档案'],
  ),
});
