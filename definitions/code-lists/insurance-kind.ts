import { codes, defineCodeList } from '#kit';

export const insuranceKind = defineCodeList({
  code: 'insurance-kind',
  title: '保险种类',
  source: '《退役军人安置条例》（2024）；社会保险关系接续办法',
  entries: codes(
    ['pension', '养老保险', '基本养老保险'],
    ['medical', '医疗保险', '基本医疗保险'],
    ['make-up', '社保补缴', '集中补缴'],
  ),
});
