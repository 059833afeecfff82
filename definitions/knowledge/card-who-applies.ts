import { defineKnowledge } from '#kit';

export const cardWhoApplies = defineKnowledge({
  code: 'card-who-applies',
  kind: 'question',
  title: '优待证哪些人可以申请，有几种',
  body: [
    '优待证有两种：《中华人民共和国退役军人优待证》和《中华人民共和国烈士、因公牺牲军人、病故军人遗属优待证》。一人只领一张；两种都符合的，由本人选一种，所有身份都会写进芯片。',
    '先建档立卡，后申请优待证。没有建档的，先在户籍地（或者常住地）服务站建档。',
    '优待证全国统一编号、统一制发，本局只登记编号和状态，不自己制证。',
  ],
  sources: [
    { law: '退役军人、其他优抚对象优待证管理办法（试行）', article: '总则、申请' },
    { law: '退役军人保障法（2020年）', article: '第十五条' },
  ],
  from: '2021-11-15',
  items: ['veteran-card'],
  matters: ['veteran-card'],
  asked: ['优待证', '优待证怎么申请', 'ydz', 'youdaizheng', '退役军人证'],
});
