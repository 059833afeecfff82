import { codes, defineCodeList } from '#kit';

export const appraisalKind = defineCodeList({
  code: 'appraisal-kind',
  title: '考勤考核类别',
  source: '《公务员考核规定》',
  entries: codes(
    ['attendance', '月度考勤'],
    ['quarter', '平时考核（季度）', '季度考核'],
    ['year', '年度考核'],
  ),
});
