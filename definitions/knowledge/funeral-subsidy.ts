import { defineKnowledge } from '#kit';

export const funeralSubsidy = defineKnowledge({
  code: 'funeral-subsidy',
  kind: 'question',
  title: '享受定期抚恤补助的人去世后，家里能领什么',
  body: [
    '烈士、因公牺牲军人、病故军人遗属去世，增发6个月定期抚恤金作为丧葬补助；因病死亡的残疾军人，增发12个月残疾抚恤金；参战退役军人增发6个月生活补助。',
    '从去世次月起停发定期待遇，再计发丧葬补助。请家属尽快报告，避免多发后追回。',
  ],
  sources: [
    { law: '军人抚恤优待条例（2024年）', article: '第二十二条、第三十二条' },
    { law: '军人抚恤优待条例（2024年）', article: '第六十二条' },
  ],
  from: '2024-10-01',
  items: ['funeral-subsidy'],
  matters: ['benefits'],
  asked: ['丧葬补助', '去世后领什么', '丧葬费几个月', 'szbz'],
});
