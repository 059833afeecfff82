import { codes, defineCodeList } from '#kit';

export const charitySource = defineCodeList({
  code: 'charity-source',
  title: '社会捐助来源',
  source: '工作惯例',
  entries: codes(
    ['foundation', '基金会'],
    ['firm', '企业'],
    ['organisation', '社会组织'],
    ['person', '爱心人士', '个人'],
    ['unit', '机关事业单位'],
  ),
});
