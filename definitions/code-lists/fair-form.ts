import { codes, defineCodeList } from '#kit';

export const fairForm = defineCodeList({
  code: 'fair-form',
  title: '招聘会形式',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['on-site', '线下', '现场'],
    ['online', '线上', '网络', '直播带岗'],
    ['both', '线上线下结合'],
  ),
});
