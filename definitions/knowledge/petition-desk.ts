import { defineKnowledge } from '#kit';

export const petitionDesk = defineKnowledge({
  code: 'petition-desk',
  kind: 'question',
  title: '来访群众情绪激动，窗口第一步做什么',
  body: [
    '先请坐、倒水、听完，再登记。六步：进门接待、倾听诉求、合规办理、责外帮助、超规规劝、事后帮扶。',
    '不当场下结论，不承诺办不到的事；登记后告诉本人由谁办、多久答复、怎么查询和评价。',
    '只登记事项，不议论、不评判来访的人；多人来访反映同一事项的，请推选代表，不超过5人。',
  ],
  sources: [{ law: '信访工作条例（2022年）', article: '第二十条、第二十一条' }],
  from: '2022-05-01',
  items: [],
  matters: ['policy', 'legal'],
  asked: ['来访接待', '六步法', '群众上访', '集体来访代表'],
});
