import { codes, defineCodeList } from '#kit';

export const partnerActivityKind = defineCodeList({
  code: 'partner-activity-kind',
  title: '社会组织服务类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['visit', '走访排摸', '走访调研'],
    ['public-good', '公益服务'],
    ['hardship', '困难帮扶', '精准帮扶'],
    ['psychology', '心理关爱'],
    ['culture', '文体活动'],
    ['other', '其他服务'],
  ),
});
