import { defineKnowledge } from '#kit';

export const cardLost = defineKnowledge({
  code: 'card-lost',
  kind: 'question',
  title: '优待证丢了、坏了怎么办',
  body: [
    '丢失：先打银行电话挂失，再到服务站申请补领；补领一般要按银行标准交工本费。',
    '读不出来、卡面磨损看不清、卡面信息变化（如改名）、户籍迁到外省、证种变化：申请换领。因卡片质量、卡面信息变化、跨省迁移、证种变化换领的免费，其余按银行标准。',
    '首次发证免费。',
  ],
  sources: [{ law: '退役军人、其他优抚对象优待证管理办法（试行）', article: '换领、补领（各省实施细则）' }],
  from: '2021-11-15',
  items: ['veteran-card', 'veteran-card-replacement', 'veteran-card-reissue'],
  matters: ['veteran-card'],
  asked: ['优待证丢了怎么办', '优待证补办', '优待证换证', '优待证挂失', '优待证坏了'],
  notCovered: '补领费用按发卡银行在本省的标准。',
});
