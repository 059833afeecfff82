import { defineReport, figure, paragraph, text } from '#kit';
import { briefBlocks } from './brief/brief-blocks.ts';

/** The brief of one month. */
export const monthlyBrief = defineReport({
  code: 'monthly-brief',
  name: '月度工作简报',
  title: '{bureau}{period}工作简报',
  description: '一个月的主要工作数据：服务联系、安置就业、优抚双拥、权益帮扶、思想引领，与上年同月比较。',
  version: 1,
  periods: ['month'],
  blocks: [
    paragraph(
      text`{cutOff}，{area}在册退役军人和其他优抚对象${figure('people-filed')}，本月新建档${figure('people-newly-filed')}。现将{period}主要工作情况通报如下。`,
    ),
    ...briefBlocks,
  ],
});
