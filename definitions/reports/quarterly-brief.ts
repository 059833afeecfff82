import { comparedFigure, defineReport, figure, heading, paragraph, text } from '#kit';
import { briefBlocks } from './brief/brief-blocks.ts';

/** The brief of one quarter: the month's themes, and the rates that are watched every quarter. */
export const quarterlyBrief = defineReport({
  code: 'quarterly-brief',
  name: '季度工作简报',
  title: '{bureau}{period}工作简报',
  description: '一个季度的主要工作数据和服务质量指标，与上年同季比较。',
  version: 1,
  periods: ['quarter'],
  blocks: [
    paragraph(
      text`{cutOff}，{area}在册退役军人和其他优抚对象${figure('people-filed')}，其中退役军人${figure('people-veterans')}、优抚对象${figure('people-benefit-objects')}；本季度新建档${figure('people-newly-filed')}。现将{period}主要工作情况通报如下。`,
    ),
    ...briefBlocks,
    heading(1, '六、服务质量'),
    paragraph(
      text`联系服务覆盖率为${figure('contact-coverage')}，${comparedFigure('contact-coverage')}；大厅服务满意率为${figure('reception-satisfaction')}，${comparedFigure('reception-satisfaction')}；热线满意率为${figure('hotline-satisfaction')}，${comparedFigure('hotline-satisfaction')}；信访事项群众满意率为${figure('petition-satisfaction')}，${comparedFigure('petition-satisfaction')}；部队问题解决率为${figure('garrison-need-rate')}。下一季度将针对排在后面的指标逐项分析原因，明确责任股室和完成时限。`,
    ),
  ],
});
