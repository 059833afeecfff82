import { defineKnowledge } from '#kit';

export const disabilityGrades = defineKnowledge({
  code: 'disability-grades',
  kind: 'policy',
  title: '残疾等级怎么分，哪些人有残疾抚恤金',
  body: [
    '残疾等级从重到轻分一级至十级；因战、因公致残一级至十级，因病致残一级至六级，享受残疾抚恤金。因病致残评定等级的，限于义务兵和初级军士。',
    '退役军人的残疾等级由省级退役军人事务部门认定；残疾抚恤金从批准当月起计发。',
  ],
  sources: [
    { law: '军人抚恤优待条例（2024年）', article: '第二十五条' },
    { law: '军人抚恤优待条例（2024年）', article: '第二十七条、第二十八条' },
  ],
  from: '2024-10-01',
  items: ['disability-grading'],
  matters: ['benefits'],
  asked: ['残疾等级', '伤残评定', 'cjpd', '残疾抚恤金从哪个月发', '因病几级有抚恤金'],
});
