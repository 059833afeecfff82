import { defineKnowledge } from '#kit';

export const cardRefused = defineKnowledge({
  code: 'card-refused',
  kind: 'question',
  title: '哪些情形不发优待证',
  body: [
    '不予办理：服役期间被除名、开除军籍的；在被剥夺政治权利期间的；正在服刑、羁押或者被通缉的。',
    '受过刑事处罚、被开除党籍或者开除公职、严重损害退役军人荣誉的，由省级研究决定并报部备案，本级不作结论。',
    '向申请人说明时只讲条款和由谁决定，不议论本人经历。',
  ],
  sources: [
    { law: '退役军人、其他优抚对象优待证管理办法（试行）', article: '第二十五条' },
    { law: '退役军人、其他优抚对象优待证管理办法（试行）', article: '第二十六条' },
  ],
  from: '2021-11-15',
  items: ['veteran-card'],
  matters: ['veteran-card'],
  asked: ['优待证不给办', '坐过牢能办优待证吗', '受过处分优待证'],
});
