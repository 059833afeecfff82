import type { RegionLevel } from './region-code.ts';
import type { Breakdown, ChartKind } from './report-document/figure-attributes.ts';
import type { ReportPeriodKind } from './report-period.ts';

/** How a value is written: exact (256次), floor (6200余件), near (近1.2万张), above (6200件以上). */
export type FigureWording = 'exact' | 'floor' | 'near' | 'above';

/** What a chip says beside its value: how it stands to the same days of last year, as 同比增长12.3% or 同比增加35人. */
export type FigureComparison = 'last-year-rate' | 'last-year-change';

/** A figure inside a sentence: names a metric; its value, unit and rows come from the metric. */
export interface FigureChip {
  readonly kind: 'figure';
  readonly metric: string;
  readonly wording: FigureWording;
  /** Restricts the figure to one slice, such as { field: 'occasion', value: 'spring-festival' }. */
  readonly slice?: { readonly field: string; readonly value: string };
  /** plain as it is; ten-thousand in 万, or 亿 where it reaches one; ten-thousand-only in 万 whatever its size. */
  readonly scale?: 'plain' | 'ten-thousand' | 'ten-thousand-only';
  /** The unit printed after the value; the metric's own when left out, none when empty. */
  readonly unit?: string;
  /** Writes the comparison in place of the value. */
  readonly compare?: FigureComparison;
}

export type Inline = string | FigureChip;

/**
 * A table of figures: by metric, one line a metric with this period, the same days of last year and the change; else one
 * line an area, month or part and one column a metric. With `chart` it is drawn.
 */
export interface ReportTable {
  readonly kind: 'table';
  readonly title: string;
  readonly metrics: readonly string[];
  readonly by: Breakdown;
  /** The field of the division when `by` is 'slice'. */
  readonly sliceField?: string;
  readonly chart?: ChartKind;
}

/** What the template says of the metrics its writer chooses: a sentence each, a table of them all, one by area, or months drawn. */
export interface ReportChosen {
  readonly kind: 'chosen';
  readonly as: 'sentences' | 'table' | 'areas' | 'months';
}

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | ReportTable
  | ReportChosen;

/**
 * A report template. `{region}`, `{bureau}`, `{year}` and the other names of `Placeholders` are filled at composition, in
 * the title too. Headings carry their own official numbering (一、 / （一） / 1.).
 */
export interface ReportDefinition {
  readonly code: string;
  /** What the template is called in lists, before it is composed. */
  readonly name: string;
  /** The title of the document; may hold placeholders. */
  readonly title: string;
  readonly description: string;
  readonly version: number;
  /** The periods it is written for; a report of other days is refused with the reason. */
  readonly periods: readonly ReportPeriodKind[];
  /** The areas it is written for; every area when left out. */
  readonly levels?: readonly RegionLevel[];
  readonly blocks: readonly ReportBlock[];
}

export const defineReport = (report: ReportDefinition): ReportDefinition => report;

/** `figure('visit-times', { wording: 'floor' })`: a chip for use inside `text`. */
export const figure = (
  metric: string,
  options: Partial<Omit<FigureChip, 'kind' | 'metric'>> = {},
): FigureChip => ({ kind: 'figure', metric, wording: 'exact', ...options });

/** Tagged template: text`走访${figure('visit-times')}。` gives the inline content of a paragraph. */
export const text = (parts: TemplateStringsArray, ...chips: FigureChip[]): readonly Inline[] =>
  parts
    .flatMap((part, index) => [part, chips[index]])
    .filter((piece) => piece !== undefined && piece !== '') as Inline[];

/** How a figure stands to last year, for use inside `text`: 同比增长12.3%. */
export const comparedFigure = (
  metric: string,
  options: Partial<Omit<FigureChip, 'kind' | 'metric'>> = {},
): FigureChip => figure(metric, { compare: 'last-year-rate', ...options });

export const heading = (level: 1 | 2 | 3, words: string): ReportBlock => ({
  kind: 'heading',
  level,
  text: words,
});
export const paragraph = (content: readonly Inline[]): ReportBlock => ({ kind: 'paragraph', content });

/** `table('主要指标', ['visit-times', 'visit-persons'])`: one line a metric, beside last year. */
export const table = (
  title: string,
  metrics: readonly string[],
  options: Partial<Pick<ReportTable, 'by' | 'sliceField' | 'chart'>> = {},
): ReportBlock => ({ kind: 'table', title, metrics, by: 'metric', ...options });

/** Where a thematic report speaks of the metrics its writer chose. */
export const chosen = (as: ReportChosen['as']): ReportBlock => ({ kind: 'chosen', as });

/** Whether a template asks its writer to choose metrics and a topic. */
export const asksForMetrics = ({ blocks }: Pick<ReportDefinition, 'blocks'>): boolean =>
  blocks.some(({ kind }) => kind === 'chosen');
