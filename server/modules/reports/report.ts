import type { Selectable } from 'kysely';
import type { Report as ReportTable } from '#generated/db.ts';
import type { FigureWording, MetricDefinition } from '#kit';

/** A figure of a composed report, as it was then: value, wording and what it counted. */
export interface ReportFigure {
  /** 1, 2, 3… in reading order. */
  readonly number: number;
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  /** '' or 'field=value'. */
  readonly slice: string;
  readonly wording: FigureWording;
  /** As it stands in the sentence; names what is missing where there is no record. */
  readonly text: string;
  /** In the metric's unit; fen for money, 0–100 for per cents; null when there was no record. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Rows the figure counted. */
  readonly rowCount: number;
  /** How many of them came in, or were changed, after their period had been closed (迟报); left out when none. */
  readonly lateRows?: number;
  readonly missing: boolean;
  /** What exactly was counted, in one sentence (参阅口径). */
  readonly definition: string;
  /** The whole definition then in force. */
  readonly basis: MetricDefinition;
}

export type ReportInline = string | { readonly kind: 'figure'; readonly number: number };

export type ComposedBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly ReportInline[] };

/** What is frozen at composition and never changed. */
export interface ReportContent {
  readonly bureau: string;
  readonly regionName: string;
  readonly composedBy: string;
  readonly blocks: readonly ComposedBlock[];
  readonly figures: readonly ReportFigure[];
}

export type ReportRow = Omit<Selectable<ReportTable>, 'content'> & { readonly content: ReportContent };

/** What lists tell of a report: of its content, which is large, the names and how many figures it has. */
export type ReportHead = Pick<
  ReportRow,
  | 'county_code'
  | 'id'
  | 'region_code'
  | 'template'
  | 'template_version'
  | 'title'
  | 'period_from'
  | 'period_to'
  | 'composed_at'
> & {
  readonly region_name: string;
  readonly composed_by_name: string;
  readonly figure_count: number;
  readonly missing_count: number;
};

/** Where a report is kept. */
export interface ReportRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Reports carry line 0: they serve all lines, and their rows stay behind each line's own wall. */
export const REPORT_LINE = 0;
