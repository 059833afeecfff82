import { defineKnowledge } from '#kit';

export const placementLimits = defineKnowledge({
  code: 'placement-limits',
  kind: 'question',
  title: '等安排工作要等多久，等的时候有没有生活补助',
  body: [
    '接收后6个月内完成安排；用人单位自开出介绍信之日起30日内安排上岗，没有按期上岗的，从开出介绍信当月起，按不低于本单位同等条件人员平均工资80%逐月发给生活费，直到上岗。',
    '待安排工作期间，按当地月最低工资标准发给生活补助。',
    '劳动合同、聘用合同期限不少于3年；安排到企业工作、服现役满10年的，签订无固定期限劳动合同。',
  ],
  sources: [
    { law: '退役军人安置条例（2024年）', article: '第三十一条、第三十二条' },
    { law: '退役军人安置条例（2024年）', article: '第七十五条' },
  ],
  from: '2024-09-01',
  items: ['work-placement', 'waiting-subsidy'],
  matters: ['placement'],
  asked: ['安排工作等多久', '待安置期间生活补助', '不让上岗怎么办', '最低工资生活补助'],
});
