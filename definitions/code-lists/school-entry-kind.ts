import { codes, defineCodeList } from '#kit';

export const schoolEntryKind = defineCodeList({
  code: 'school-entry-kind',
  title: '就读方式',
  source: '工作惯例；各地可增列',
  entries: codes(['enrol', '入学', '入园'], ['transfer', '转学', '转园']),
});
