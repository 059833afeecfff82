import { codes, defineCodeList } from '#kit';

export const awardKind = defineCodeList({
  code: 'award-kind',
  title: '荣誉类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['unit', '先进集体'],
    ['project', '优秀项目', '民生项目'],
    ['person', '先进个人'],
    ['pilot', '改革试点'],
  ),
});
