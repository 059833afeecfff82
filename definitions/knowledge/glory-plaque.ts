import { defineKnowledge } from '#kit';

export const gloryPlaque = defineKnowledge({
  code: 'glory-plaque',
  kind: 'question',
  title: '光荣牌什么人家可以挂，坏了能换吗',
  body: [
    '烈士、因公牺牲军人、病故军人遗属家庭，现役军人家庭，退役军人家庭，统一悬挂“光荣之家”牌。一户一块，符合几种身份也只挂一块。',
    '由县级退役军人事务部门会同人武部，在建军节或者春节前上门悬挂，本人签收。',
    '搬家、破损的可以申请更换；对象去世后可以继续挂，不再更换。',
  ],
  sources: [
    {
      law: '为烈属、军属和退役军人等家庭悬挂光荣牌工作实施办法（国办发〔2018〕72号）',
      article: '悬挂对象、更换',
    },
  ],
  from: '2018-07-29',
  items: ['glory-plaque'],
  matters: ['honour'],
  asked: ['光荣牌', '光荣之家', '光荣牌坏了', 'grp', '一户一块'],
});
