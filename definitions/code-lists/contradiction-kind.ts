import { codes, defineCodeList } from '#kit';

export const contradictionKind = defineCodeList({
  code: 'contradiction-kind',
  title: '矛盾类别',
  source: '工作惯例；只记事项，不记人',
  entries: codes(
    ['benefit', '优抚待遇'],
    ['placement', '安置就业'],
    ['insurance', '社会保险'],
    ['medical', '医疗保障'],
    ['housing', '住房困难'],
    ['family', '家庭邻里'],
    ['other', '其他'],
  ),
});
