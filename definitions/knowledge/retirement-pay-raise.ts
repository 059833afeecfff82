import { defineKnowledge } from '#kit';

export const retirementPayRaise = defineKnowledge({
  code: 'retirement-pay-raise',
  kind: 'policy',
  title: '一次性退役金立功受奖怎么增发',
  body: [
    '获勋章、荣誉称号增发25%；一等战功、一级表彰增发20%；二等战功、一等功、二级表彰（经批准的）增发15%；三等战功、二等功增发10%；四等战功、三等功增发5%。',
    '多次获得的，按其中最高等次增发一次，不累加。',
  ],
  sources: [{ law: '退役军人安置条例（2024年）', article: '第二十二条' }],
  from: '2024-09-01',
  items: ['one-time-subsidy'],
  matters: ['placement'],
  asked: ['退役金增发', '立功增发', '三等功多发多少'],
  notCovered: '地方一次性经济补助的数额和办法由省规定。',
});
