import { defineKnowledge } from '#kit';

export const materialsNotAsked = defineKnowledge({
  code: 'materials-not-asked',
  kind: 'question',
  title: '哪些材料不能再向群众要',
  body: [
    '能通过数据共享取得的材料，不再要求申请人提供。本系统档案里已经核验过的身份、服役、残疾信息，直接使用，不重复索要。',
    '材料不齐的，一次性告知全部要补的材料，不能补一样再说一样。',
    '电子文件以电子形式归档，不再另外归档、移交纸质文件。',
  ],
  sources: [
    { law: '国务院关于在线政务服务的若干规定（国务院令第716号）', article: '第七条' },
    { law: '国务院关于在线政务服务的若干规定（国务院令第716号）', article: '第十二条' },
  ],
  from: '2019-04-26',
  items: ['other'],
  matters: ['policy'],
  asked: ['要什么材料', '一次性告知', '不用交的材料', '还要复印件吗'],
});
