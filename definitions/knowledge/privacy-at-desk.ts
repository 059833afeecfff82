import { defineKnowledge } from '#kit';

export const privacyAtDesk = defineKnowledge({
  code: 'privacy-at-desk',
  kind: 'policy',
  title: '办理时怎样保护个人信息',
  body: [
    '身份证号、电话、住址、银行账号、健康情况在屏幕和导出中默认打码，确需查看的写明原因，会留痕。',
    '公示名单要隐去身份证号、电话、住址、健康和银行账号。不在窗口大声念身份证号和残疾情况。',
    '本人要求查阅、更正的，应当及时办理。',
  ],
  sources: [
    { law: '个人信息保护法（2021年）', article: '第二十八条至第三十条' },
    { law: '个人信息保护法（2021年）', article: '第四十五条、第四十六条' },
  ],
  from: '2021-11-01',
  items: ['other'],
  matters: ['policy'],
  asked: ['个人信息', '身份证号能不能公示', '打码', '隐私'],
});
