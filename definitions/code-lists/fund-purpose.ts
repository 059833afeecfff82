import { codes, defineCodeList } from '#kit';

export const fundPurpose = defineCodeList({
  code: 'fund-purpose',
  title: '资金用途',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['benefits', '优抚事业'],
    ['hardship', '困难帮扶'],
    ['employment', '就业创业'],
    ['stations', '服务体系建设'],
    ['memorial', '褒扬纪念设施'],
    ['retired-cadres', '军休服务'],
  ),
});
