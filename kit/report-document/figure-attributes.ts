/** exact 256次 · floor 6200余件 (never above the truth) · near 近1.2万张 (never below it) · above 1.2万张以上. */
export const CHIP_WORDINGS = ['exact', 'floor', 'near', 'above'] as const;
export type ChipWording = (typeof CHIP_WORDINGS)[number];

/** The written unit of size: none; wan, always 万; yi, 亿 from a hundred million on and 万 below it. */
export const CHIP_SCALES = ['none', 'wan', 'yi'] as const;
export type ChipScale = (typeof CHIP_SCALES)[number];

/** What a chip says of its figure: the value itself, or how it stands to last year, to sister areas, to the whole. */
export const CHIP_COMPARISONS = ['none', 'last-year-change', 'last-year-rate', 'rank', 'share'] as const;
export type ChipComparison = (typeof CHIP_COMPARISONS)[number];

/**
 * Over which days a figure counts: the report's own period up to its cut-off; the whole year, records up to the cut-off
 * and a marked forecast of the rest; or days of its own, inclusive.
 */
export type ChipPeriod = 'report' | 'forecast' | { readonly from: string; readonly to: string };

/** The area counted: the report's own, or another one by code. */
export type ChipRegion = 'report' | number;

/** Most that is asked for in one request: what a page of a report shows, and a table counts many figures. */
export const MOST_ASKED = { figures: 1_000, tables: 60 } as const;

/** What an inline `figure` asks for. The value is never part of it. */
export interface FigureAttributes {
  /** Names the chip inside its document; a pasted copy may bear the same one. */
  readonly id: string;
  readonly metric: string;
  /** 'field=value', or null for the whole figure. */
  readonly slice: string | null;
  readonly wording: ChipWording;
  readonly scale: ChipScale;
  readonly compare: ChipComparison;
  readonly period: ChipPeriod;
  readonly region: ChipRegion;
  /** The unit written after the value: null for the metric's own, '' for none, or another word such as 名. */
  readonly unit: string | null;
}

/**
 * By what the rows of a table, or the points of a chart, are told apart. By metric a row is a metric, and the columns are
 * this period, the same days of last year and the change.
 */
export const BREAKDOWNS = ['metric', 'area', 'month', 'slice'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** Most metrics of a table: as rows they fill two pages, as columns a page is no wider. */
export const MOST_METRICS = { asRows: 60, asColumns: 12 } as const;

/** What a table of figures asks for; a chart is a table drawn. */
export interface FigureTableAttributes {
  readonly id: string;
  readonly title: string;
  readonly metrics: readonly string[];
  readonly by: Breakdown;
  /** The field of the division when `by` is 'slice', else null. */
  readonly sliceField: string | null;
  readonly period: ChipPeriod;
  readonly region: ChipRegion;
}

export const CHART_KINDS = ['bar', 'line'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export interface FigureChartAttributes extends FigureTableAttributes {
  readonly kind: ChartKind;
}

/** A chip that shows a metric as it is: exact, unscaled, over the report's own period and area. */
export const plainFigure = (
  id: string,
  metric: string,
  changes: Partial<FigureAttributes> = {},
): FigureAttributes => ({
  id,
  metric,
  slice: null,
  wording: 'exact',
  scale: 'none',
  compare: 'none',
  period: 'report',
  region: 'report',
  unit: null,
  ...changes,
});
