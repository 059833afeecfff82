import { defineKnowledge } from '#kit';

export const annualConfirmation = defineKnowledge({
  code: 'annual-confirmation',
  kind: 'question',
  title: '为什么每年都要确认一次，不确认会怎样',
  body: [
    '享受定期抚恤补助的人每年确认一次，防止去世、迁移后多发错发。可以到窗口，也可以视频或者上门确认。',
    '逾期没有确认的，先多方联系，确实联系不上再提出停发建议；停发由股室决定，不由系统自动停。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第八条' }],
  from: '2024-10-01',
  items: [],
  matters: ['benefits'],
  asked: ['年度确认', '每年确认', '生存认证', 'ndqr', '不确认停发吗'],
});
