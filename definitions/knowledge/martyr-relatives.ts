import { defineKnowledge } from '#kit';

export const martyrRelatives = defineKnowledge({
  code: 'martyr-relatives',
  kind: 'policy',
  title: '烈士遗属搬家，抚恤金谁发',
  body: [
    '跨县（区）迁移户籍的，当年由原户籍地发，从次年1月1日起由新户籍地发。',
    '办理时两地同时登记，防止漏发、重发。',
  ],
  sources: [{ law: '烈士褒扬条例（2024年）', article: '第二十二条' }],
  from: '2024-10-01',
  items: [],
  matters: ['benefits'],
  asked: ['烈属迁移', '搬家抚恤金谁发', '三属关系转移', '遗属迁户口'],
});
