import { defineKnowledge } from '#kit';

export const disabilityTransfer = defineKnowledge({
  code: 'disability-transfer',
  kind: 'question',
  title: '退役后伤残抚恤关系怎么转过来',
  body: [
    '从退役或者移交之日起60日内，到户籍所在地县级部门办理转移。',
    '当年的残疾抚恤金由部队发给，从次年1月起由接收地发给。',
    '超过60日的也要受理，同时写明原因，不要让当事人来回跑。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第三十条' }],
  from: '2024-10-01',
  items: ['pension-transfer'],
  matters: ['benefits'],
  asked: ['伤残关系转移', '抚恤关系转移', '60日转移', '部队发还是地方发'],
  notCovered: '超过60日的起发月份按省里的规定。',
});
