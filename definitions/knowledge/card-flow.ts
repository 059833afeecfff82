import { defineKnowledge } from '#kit';

export const cardFlow = defineKnowledge({
  code: 'card-flow',
  kind: 'policy',
  title: '优待证从申请到拿证要经过哪几步、多长时间',
  body: [
    '顺序是：镇街服务站核对材料是否齐全，县（区）服务中心核实身份和证种，县（区）局初审，市局审核，省厅备案，银行制证。',
    '初审通过后，审核和备案应在30个工作日内完成。',
    '服务站收到证后登记、核对，10个工作日内送到本人手里并留下记录；3个月联系不上的，逐级退回省级服务中心。',
  ],
  sources: [
    { law: '退役军人、其他优抚对象优待证管理办法（试行）', article: '第二十二条至第二十八条' },
    { law: '退役军人、其他优抚对象优待证管理办法（试行）', article: '第三十一条' },
  ],
  from: '2021-11-15',
  items: ['veteran-card'],
  matters: ['veteran-card'],
  asked: ['优待证多久能办好', '优待证办理流程', '优待证进度', '优待证30个工作日'],
});
