import { defineKnowledge } from '#kit';

export const incomeTest = defineKnowledge({
  code: 'income-test',
  kind: 'policy',
  title: '困难帮扶算收入时，哪些钱不算',
  body: [
    '抚恤金、补助金、优待金、一次性抚恤金等依照抚恤优待条例发给的钱，不计入家庭收入。',
    '帮扶线由本地按年公布；超过帮扶线但遇到突发困难的，另按突发困难办理。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第四条' }],
  from: '2024-10-01',
  items: ['hardship-aid'],
  matters: ['hardship'],
  asked: ['抚恤金算不算收入', '家庭收入怎么算', '困难帮扶收入', '低收入认定'],
});
