import { defineKnowledge } from '#kit';

export const nursingAllowance = defineKnowledge({
  code: 'nursing-allowance',
  kind: 'policy',
  title: '护理费给谁、给多少',
  body: [
    '按当地上年度月平均工资的比例：因战、因公一级至二级50%，三级至四级40%；因病一级至四级30%；因精神障碍评为五级至六级的25%。',
    '护理费和残疾抚恤金分开发，不能相互抵扣。',
  ],
  sources: [{ law: '军人抚恤优待条例（2024年）', article: '第三十四条' }],
  from: '2024-10-01',
  items: ['nursing-allowance'],
  matters: ['benefits'],
  asked: ['护理费', '护理费标准', 'hlf', '一级残疾护理费'],
});
