import { codes, defineCodeList } from '#kit';

export const archivePart = defineCodeList({
  code: 'archive-part',
  title: '档案材料类别',
  source: '退役士兵、军人档案材料的常见分类；各地可增列',
  entries: codes(
    ['resume', '履历材料'],
    ['enlistment', '入伍材料'],
    ['service', '服役材料'],
    ['party', '党团材料'],
    ['award', '奖励材料'],
    ['discipline', '处分材料'],
    ['medical', '体检、伤残材料'],
    ['discharge', '退役材料'],
    ['placement', '安置材料'],
    ['other', '其他材料'],
  ),
});
