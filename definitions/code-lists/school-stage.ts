import { codes, defineCodeList } from '#kit';

export const schoolStage = defineCodeList({
  code: 'school-stage',
  title: '学段',
  source: '学前教育与基础教育学段',
  entries: codes(['kindergarten', '幼儿园'], ['primary', '小学'], ['junior', '初中'], ['senior', '高中']),
});
