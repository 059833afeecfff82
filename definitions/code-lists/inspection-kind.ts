import { codes, defineCodeList } from '#kit';

export const inspectionKind = defineCodeList({
  code: 'inspection-kind',
  title: '督查检查类别',
  source: '工作惯例',
  entries: codes(
    ['inspection', '督查检查', '督查'],
    ['patrol', '巡察巡视', '巡察'],
    ['audit', '审计'],
    ['self-check', '自查'],
  ),
});
