import { defineKnowledge } from '#kit';

export const transportBenefit = defineKnowledge({
  code: 'transport-benefit',
  kind: 'question',
  title: '残疾军人坐车坐船有什么优待',
  body: [
    '残疾军人凭证乘坐国内的火车、轮船、长途客运汽车和民航班机，减收对外公布票价的50%。',
    '现役军人、残疾军人凭证免费乘坐市内公共交通。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第五十二条' }],
  from: '2024-10-01',
  items: [],
  matters: ['benefits'],
  asked: ['残疾军人坐火车半价', '交通优待', '公交免费', '半价票'],
});
