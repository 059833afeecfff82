import { codes, defineCodeList } from '#kit';

export const garrisonNeedKind = defineCodeList({
  code: 'garrison-need-kind',
  title: '部队需求类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['training-ground', '训练保障'],
    ['road-water-power', '水电路讯'],
    ['schooling', '子女入学'],
    ['family-work', '随军家属就业'],
    ['medical', '医疗保障'],
    ['law', '涉军维权'],
    ['recruitment', '人才技术'],
    ['other', '其他'],
  ),
});
