import { defineKnowledge } from '#kit';

export const disabilityRegrade = defineKnowledge({
  code: 'disability-regrade',
  kind: 'question',
  title: '伤情加重了，能不能调整残疾等级',
  body: [
    '可以申请调整。距上一次评定残疾等级满1年以上，残疾情况发生明显变化、与原定等级不符的，由本人申请，附近期病历和诊断。',
    '先到户籍地县级退役军人事务部门申请，医学鉴定后逐级上报，由省级认定。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第二十九条' }],
  from: '2024-10-01',
  items: ['disability-regrading'],
  matters: ['benefits'],
  asked: ['调整残疾等级', '伤情加重', '伤残升级', '残疾等级调级'],
});
