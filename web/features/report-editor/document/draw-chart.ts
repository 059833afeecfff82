import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ResolvedTable } from '#kit/report-document/desk-contracts.ts';
import type { ChartKind } from '#kit/report-document/figure-attributes.ts';
import { drawnValue, isDrawnApart } from '#kit/report-document/table-layout.ts';
import { chartColours, tokens } from '../../../ui/tokens.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

const HEIGHT_PX = 280;
/** Beyond this many points labels would cover each other. */
const MOST_LABELS = 14;

const shown = (value: number | null, unit: string): number | null =>
  value === null ? null : drawnValue(value, unit);

/**
 * Draws a table of figures into an element; zero-based, units on the axes, values beside the points. What has a scale of its
 * own is a line, as on paper: nobody shall compare it with the bars beside it. Answers how to remove it.
 */
export const drawChart = (element: HTMLElement, table: ResolvedTable, kind: ChartKind): (() => void) => {
  const chart = init(element, null, { renderer: 'svg', height: HEIGHT_PX });
  const sides = [false, true].map((isRight) =>
    table.columns.filter((_, column) => isDrawnApart(table, column) === isRight),
  );
  const text = { color: tokens.ink, fontSize: 12 };
  const showLabels = table.rows.length * table.columns.length <= MOST_LABELS;
  chart.setOption({
    animation: false,
    color: [...chartColours],
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    ...(table.columns.length > 1 && { legend: { top: 0, textStyle: text } }),
    xAxis: {
      type: 'category',
      data: table.rows.map(({ label }) => label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.inkSecondary } },
      axisLabel: { ...text, interval: 0, width: 96, overflow: 'break' },
    },
    // Money, rates and counts do not share a scale: what is not of the first kind has an axis of its own, on the right.
    yAxis: sides
      .filter(({ length }, at) => at === 0 || length > 0)
      .map((columns, at) => ({
        type: 'value',
        name: [...new Set(columns.map(({ unit }) => unit))].join('、'),
        position: at === 0 ? 'left' : 'right',
        nameTextStyle: text,
        axisLabel: text,
        splitLine: { show: at === 0, lineStyle: { color: tokens.line } },
      })),
    series: table.columns.map(({ title, unit }, column) => ({
      name: title,
      type: isDrawnApart(table, column) ? 'line' : kind,
      yAxisIndex: isDrawnApart(table, column) ? 1 : 0,
      barMaxWidth: 36,
      label: { show: showLabels, position: 'top', ...text },
      data: table.rows.map(({ cells }) => shown(cells[column]?.value ?? null, unit)),
    })),
  });
  const onResize = new ResizeObserver(() => chart.resize());
  onResize.observe(element);
  return () => {
    onResize.disconnect();
    chart.dispose();
  };
};
