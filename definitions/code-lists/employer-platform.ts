import { codes, defineCodeList } from '#kit';

export const employerPlatform = defineCodeList({
  code: 'employer-platform',
  title: '入驻平台',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['hotline-platform', '就业创业服务平台', '热线平台'],
    ['alliance', '军创联盟', '就业创业联盟'],
    ['startup-park', '退役军人创业园', '创业园', '孵化基地'],
    ['agreement', '签约合作企业'],
  ),
});
