import { AlignmentType, Paragraph } from 'docx';
import { chineseRun } from './chinese-run.ts';
import type { DocumentChart } from './document-block.ts';
import { LINE, SIZE } from './page-layout.ts';

/** What stands for the n-th chart until it is put in; a private-use sign that no keyboard writes. */
export const chartMark = (number: number): string => `\uE000chart${number}\uE000`;

/** The place of a chart and its title below it, which stay on one page, with `keepNext` on that of what follows. Adds the chart to those to be put in. */
export const officialChart = (
  chart: DocumentChart,
  charts: DocumentChart[],
  { keepNext = false } = {},
): Paragraph[] => {
  charts.push(chart);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { line: 240, lineRule: 'auto' },
      children: [chineseRun('仿宋_GB2312', SIZE.note, { text: chartMark(charts.length) })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: LINE,
      keepNext,
      children: [chineseRun('黑体', SIZE.small, { text: chart.title })],
    }),
  ];
};
