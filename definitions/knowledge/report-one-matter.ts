import { defineKnowledge } from '#kit';

export const reportOneMatter = defineKnowledge({
  code: 'report-one-matter',
  kind: 'policy',
  title: '退役报到“一件事”一次办哪些',
  body: [
    '一次申请、一窗受理、联动办理、限时办结：退役报到、恢复户口、居民身份证、兵役（预备役）登记、一次性经济补助、养老保险接续、社会保险登记、医保变更、社保卡、教育培训、伤残抚恤关系转移、党组织关系转接，按本人情况选办。',
    '涉及公安、人社、医保、人武、组织等部门，各部分有各自的时限和回执，申请人只跑一次。',
    '安排工作和自主就业的流程不同，先看清退役方式。',
  ],
  sources: [
    {
      law: '国务院办公厅关于“高效办成一件事”2024年度新一批重点事项清单（国办函〔2024〕53号）',
      article: '退役军人服务“一件事”',
    },
  ],
  from: '2024-06-01',
  items: ['returning-report'],
  matters: ['reporting'],
  asked: ['一件事', '退役报到一件事', '报到要跑几个部门', '户口身份证社保一起办'],
  notCovered: '本地联办哪几项，以本市公布的清单为准。',
});
