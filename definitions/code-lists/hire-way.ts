import { codes, defineCodeList } from '#kit';

export const hireWay = defineCodeList({
  code: 'hire-way',
  title: '就业途径',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['job-fair', '专场招聘会', '招聘会'],
    ['hotline', '就业热线推荐', '热线推荐'],
    ['one-to-one', '一对一帮扶'],
    ['alliance', '军创联盟带动', '联盟企业吸纳'],
    ['training', '订单培训就业'],
    ['startup', '自主创业', '创业'],
    ['public-post', '公益性岗位'],
  ),
});
