import { codes, defineCodeList } from '#kit';

export const staffChangeKind = defineCodeList({
  code: 'staff-change-kind',
  title: '站点人员变动',
  source: '工作惯例',
  entries: codes(['joined', '到岗'], ['left', '离岗']),
});
