import { codes, defineCodeList } from '#kit';

export const selectionKind = defineCodeList({
  code: 'selection-kind',
  title: '评选类别',
  source: '工作惯例；各地可增列',
  entries: codes(
    ['veteran', '最美退役军人'],
    ['worker', '最美退役军人工作者'],
    ['team', '最美退役军人工作团队', '最美团队'],
    ['supporter', '最美拥军人物'],
    ['startup-star', '就业创业之星', '创业之星'],
  ),
});
