import { defineKnowledge } from '#kit';

export const hardshipFlow = defineKnowledge({
  code: 'hardship-flow',
  kind: 'policy',
  title: '困难帮扶怎么申请、怎么审',
  body: [
    '本人或者家属向镇街服务站申请；村（社区）入户核实、评议；镇街审核、公示；县局审批后拨付到本人账户。',
    '行动不便的上门办理。乡镇、街道有责任主动走访发现困难，不等本人来申请。',
  ],
  sources: [
    { law: '军人抚恤优待条例（2024年）', article: '第三十八条' },
    { law: '本地退役军人困难帮扶办法', article: '申请、评议、审核、公示、审批' },
  ],
  from: '2024-10-01',
  items: ['hardship-aid'],
  matters: ['hardship'],
  asked: ['困难帮扶', 'knbf', '大病救助', '家里困难怎么申请', '关爱基金'],
  notCovered: '帮扶标准和比例由县局制定。',
});
