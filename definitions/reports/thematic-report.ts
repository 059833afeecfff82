import { chosen, defineReport, heading, paragraph } from '#kit';

/** A report on any topic: its writer names it and chooses the metrics it speaks of. */
export const thematicReport = defineReport({
  code: 'thematic-report',
  name: '专题报告',
  title: '{bureau}{topic}专题报告',
  description: '专题报告：写上专题名称，自选指标，生成总体情况、与上年对照、分地区和分月情况。',
  version: 1,
  periods: ['any'],
  blocks: [
    paragraph([
      '为掌握{region}{topic}情况，根据服务对象档案和工作台账，对{period}有关数据作了汇总分析，{cutOff}的情况报告如下。',
    ]),
    heading(1, '一、总体情况'),
    chosen('sentences'),
    heading(1, '二、与上年同期对照'),
    chosen('table'),
    heading(1, '三、分地区情况'),
    chosen('areas'),
    heading(1, '四、分月情况'),
    chosen('months'),
    heading(1, '五、下一步工作'),
    paragraph([
      '一是对照上年同期和各地区数据，逐项分析升降的原因，推广做得好的办法。二是对进度偏慢的地区逐一提醒，明确责任人和完成时限。三是把记录做实做全，做到有事必录、有数可查，为研究{topic}提供依据。',
    ]),
  ],
});
