import type { ReportChosen } from '../define-report.ts';
import type { BlockNode, InlineNode } from './document.ts';
import { MOST_METRICS, plainFigure, type FigureTableAttributes } from './figure-attributes.ts';

/** A metric the writer of a thematic report chose. */
export interface ChosenMetric {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
}

/** Sentences of one paragraph: more are not read in one breath. */
const SENTENCES = 4;
/** Charts of a report that draws each metric month by month. */
const MOST_CHARTS = 4;

/** Numbers the blocks it makes, so that each has an id of its own. */
export interface ChosenNames {
  readonly figure: () => string;
  readonly table: () => string;
}

/** Columns that fit a page with names of areas beside them. */
const AREA_COLUMNS = 4;

const inRuns = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const words = (text: string): InlineNode => ({ type: 'text', text });

const asked = (
  id: string,
  title: string,
  metrics: readonly ChosenMetric[],
  by: FigureTableAttributes['by'],
): FigureTableAttributes => ({
  id,
  title,
  metrics: metrics.map(({ code }) => code),
  by,
  sliceField: null,
  period: 'report',
  region: 'report',
});

/** 走访慰问人次256人次，同比增长12.3%； … 。 */
const sentences = (metrics: readonly ChosenMetric[], names: ChosenNames): BlockNode => ({
  type: 'paragraph',
  content: metrics.flatMap(({ code, title, unit }, at): InlineNode[] => [
    words(`${title}为`),
    {
      type: 'figure',
      attrs: plainFigure(names.figure(), code, { scale: unit === '元' ? 'yi' : 'none' }),
    },
    words('，'),
    { type: 'figure', attrs: plainFigure(names.figure(), code, { compare: 'last-year-rate' }) },
    words(at === metrics.length - 1 ? '。' : '；'),
  ]),
});

/** What a block of a template becomes for the metrics that were chosen. */
export const chosenBlocks = (
  { as }: ReportChosen,
  topic: string,
  metrics: readonly ChosenMetric[],
  names: ChosenNames,
): BlockNode[] => {
  switch (as) {
    case 'sentences':
      return inRuns(metrics, SENTENCES).map((run) => sentences(run, names));
    case 'table':
      return inRuns(metrics, MOST_METRICS.asRows).map((run) => ({
        type: 'figureTable',
        attrs: asked(names.table(), `${topic}主要指标`, run, 'metric'),
      }));
    case 'areas':
      return inRuns(metrics, AREA_COLUMNS).map((run) => ({
        type: 'figureTable',
        attrs: asked(names.table(), `${topic}分地区情况`, run, 'area'),
      }));
    case 'months':
      return metrics.slice(0, MOST_CHARTS).map((metric) => ({
        type: 'figureChart',
        attrs: { ...asked(names.table(), `${metric.title}分月情况`, [metric], 'month'), kind: 'line' },
      }));
  }
};
