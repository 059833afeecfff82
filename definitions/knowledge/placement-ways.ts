import { defineKnowledge } from '#kit';

export const placementWays = defineKnowledge({
  code: 'placement-ways',
  kind: 'policy',
  title: '退役安置有哪几种方式',
  body: [
    '军官：退休、转业、逐月领取退役金、复员。',
    '军士：逐月领取退役金、自主就业、安排工作、退休、供养。',
    '义务兵：自主就业、安排工作、供养。',
    '具体属于哪一种，以部队移交的档案和安置条例的条件为准，窗口不作推断。',
  ],
  sources: [{ law: '退役军人安置条例（2024年）', article: '第五条' }],
  from: '2024-09-01',
  items: ['returning-report'],
  matters: ['placement'],
  asked: ['安置方式', '安置有哪几种', '转业和复员', '逐月领取退役金'],
});
