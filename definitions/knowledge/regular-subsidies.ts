import { defineKnowledge } from '#kit';

export const regularSubsidies = defineKnowledge({
  code: 'regular-subsidies',
  kind: 'policy',
  title: '定期生活补助有哪些对象',
  body: [
    '参战退役军人、带病回乡退役军人、年满60周岁农村籍退役士兵、1954年10月31日前入伍后复员的人员、符合条件的60周岁以上烈士子女。参加核试验的参照参战人员。',
    '标准每年一般在8月1日调整，以当年文件为准；晚发的要补发差额。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第六十一条、第六十二条' }],
  from: '2024-10-01',
  items: ['living-subsidy'],
  matters: ['benefits'],
  asked: ['生活补助', '60岁退役士兵补助', '参战补助', '农村籍老兵', '带病回乡'],
  notCovered: '每年的金额不在这里写，以当年的标准表为准。',
});
