import type { Expression } from './expression/expression.ts';

/**
 * Where a simple metric counts: the entries of one ledger, the people of the registry, or cases by the day they were
 * applied for, first answered by whom they were referred to, or ended. Of a case it may ask for item and channel, once ended also for outcome and inTime.
 */
export type MetricSource =
  | { readonly kind: 'ledger'; readonly ledger: string }
  | { readonly kind: 'registry' }
  | { readonly kind: 'case'; readonly day: CaseDay };

/** The day a case is counted on: applied for, referred to whoever decides it, answered by them, ended. */
export type CaseDay = 'applied' | 'referred' | 'answered' | 'closed';

/** count: rows · sum: a number field (fen for money) · distinct: different people named by the rows. */
export type Measure =
  | { readonly kind: 'count' }
  | { readonly kind: 'sum'; readonly field: string }
  | { readonly kind: 'distinct' };

interface MetricBase {
  /** kebab-case, never renamed; written in templates and commands. */
  readonly code: string;
  /** Official short name, such as 走访慰问人次. */
  readonly title: string;
  /** What exactly is counted, in one Chinese sentence: the 参阅口径. */
  readonly description: string;
  /** 人、人次、户、件、起、场、份、元、%: different units are different metrics. */
  readonly unit: string;
  /** The theme it stands under in the dictionary; a business line code. */
  readonly line: string;
  /** A target the bureau set itself, in the metric's unit. */
  readonly target?: { readonly atLeast: number };
}

export interface SimpleMetric extends MetricBase {
  readonly type: 'simple';
  readonly source: MetricSource;
  readonly measure: Measure;
  readonly filter?: Expression;
  /** Code or yesNo fields by which the figure can be divided. */
  readonly slices?: readonly string[];
  /** A stock: how many there are at the end of a day, not how many came in a period. Only for the registry. */
  readonly stock?: boolean;
}

/** numerator / denominator, both shown; as a per cent. */
export interface RatioMetric extends MetricBase {
  readonly type: 'ratio';
  readonly numerator: string;
  readonly denominator: string;
  /** Below this denominator the rate is shown but not ranked. */
  readonly minimumDenominator?: number;
}

/** A sum of other metrics of the same unit; `minus` ones are subtracted. */
export interface DerivedMetric extends MetricBase {
  readonly type: 'derived';
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

/** Another metric counted from the start of the year, or from the very first day, to the end of the period. */
export interface CumulativeMetric extends MetricBase {
  readonly type: 'cumulative';
  readonly of: string;
  readonly since: 'year-start' | 'ever';
}

export type MetricDefinition = SimpleMetric | RatioMetric | DerivedMetric | CumulativeMetric;

export const defineMetric = <const T extends MetricDefinition>(metric: T): T => metric;
/** Several metrics that read the same ledger, in one file. */
export const defineMetrics = (metrics: readonly MetricDefinition[]): readonly MetricDefinition[] => metrics;
