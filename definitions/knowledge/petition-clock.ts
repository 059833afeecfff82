import { defineKnowledge } from '#kit';

export const petitionClock = defineKnowledge({
  code: 'petition-clock',
  kind: 'policy',
  title: '信访事项的时限怎么算',
  body: [
    '收到后15日内登记并转送、交办；不属于本部门的，5个工作日内提出异议并说明理由。',
    '从受理之日起60日内办结；情况复杂的，经负责人批准可延长不超过30日，并告知本人。',
    '对处理意见不服，30日内请求复查，复查机关30日内答复；再不服，30日内请求复核，复核机关30日内答复，听证时间不算。复核后同一事实和理由不再受理。',
  ],
  sources: [
    { law: '信访工作条例（2022年）', article: '第二十二条至第二十三条' },
    { law: '信访工作条例（2022年）', article: '第三十四条至第三十六条' },
  ],
  from: '2022-05-01',
  items: [],
  matters: ['legal', 'policy'],
  asked: ['信访时限', '信访多少天', '复查复核', 'xfsx', '60日办结'],
  notCovered: '末日遇节假日是否顺延，以本地信访部门的口径为准。',
});
