import { codes, defineCodeList } from '#kit';

export const staffPost = defineCodeList({
  code: 'staff-post',
  title: '站点岗位',
  source: '服务中心（站）人员配备要求',
  entries: codes(
    ['head', '站长（主任）', '站长'],
    ['deputy', '副站长'],
    ['full-time', '专职工作人员', '专职人员'],
    ['part-time', '兼职工作人员', '兼职人员'],
  ),
});
