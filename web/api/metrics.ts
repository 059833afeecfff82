import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MetricDefinition } from '#kit/define-metric.ts';
import { get } from './client.ts';
import type { Page } from './people.ts';

/** One value; null means there is no record at all, which is not the same as 0. */
export interface FigureValue {
  readonly metric: string;
  readonly region: number;
  readonly from: string;
  readonly to: string;
  readonly slice: string;
  readonly value: number | null;
  readonly rowCount: number;
  /** How many of those rows came in after their period had been closed. */
  readonly lateRows?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly asOf: string;
}

export interface FigureQuery {
  readonly metric: string;
  readonly region: number;
  readonly from: string;
  readonly to: string;
  readonly slice?: string;
}

export interface MetricRow {
  readonly source: 'ledger' | 'registry' | 'case';
  readonly ledger: string | null;
  readonly countyCode: number;
  readonly id: string;
  readonly businessDay: string;
  readonly regionCode: number;
  readonly regionName: string;
  readonly contribution: number;
  /** The ledger's title, or 人员档案. */
  readonly title: string;
  readonly person: { readonly countyCode: number; readonly id: string; readonly name: string } | null;
}

/** A line of the dictionary. */
export interface MetricSummary {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly type: string;
  readonly line: string;
  readonly lineTitle: string;
  readonly sourceTitle: string;
  readonly isStock: boolean;
  readonly target: number | null;
  /** Of the title, to find it by sound: full pinyin, and first letters. */
  readonly pinyin: string;
  readonly initials: string;
}

/** One metric with what it is made of and the ways it can be divided. */
export interface Metric extends MetricSummary {
  readonly definition: MetricDefinition;
  readonly parts: readonly MetricSummary[];
  readonly slices: readonly {
    readonly field: string;
    readonly label: string;
    readonly values: readonly { readonly value: string; readonly label: string }[];
  }[];
}

/** Which side of a rate. */
export type RatioPart = 'numerator' | 'denominator';

export interface SliceRow {
  readonly value: string;
  readonly label: string;
  readonly figure: FigureValue;
}

export interface AreaRow {
  readonly region: number;
  readonly name: string;
  readonly figure: FigureValue;
}

export const useMetrics = () =>
  useQuery({
    queryKey: ['metrics', 'dictionary'],
    queryFn: () => get<{ metrics: MetricSummary[] }>('/metrics').then((answer) => answer.metrics),
    staleTime: Infinity,
  });

export const useMetric = (metric: string, enabled = true) =>
  useQuery({
    queryKey: ['metrics', 'definition', metric],
    queryFn: () => get<Metric>(`/metrics/${metric}`),
    staleTime: Infinity,
    enabled,
  });

const asParameters = ({ region, from, to, slice }: FigureQuery) => ({ region, from, to, slice });

export const useFigure = (query: FigureQuery, enabled = true) =>
  useQuery({
    queryKey: ['metrics', 'value', query],
    queryFn: ({ signal }) => get<FigureValue>(`/metrics/${query.metric}/value`, asParameters(query), signal),
    placeholderData: keepPreviousData,
    enabled,
  });

/** Who recorded the rows behind a figure; a name is null where one may not open the rows. */
export interface Recorders {
  readonly recorders: readonly {
    readonly name: string | null;
    readonly desk: string;
    readonly rows: number;
  }[];
  /** Rows looked at: the latest thousand at most. */
  readonly looked: number;
}

export const useRecorders = (query: FigureQuery, enabled = true) =>
  useQuery({
    queryKey: ['metrics', 'recorders', query],
    queryFn: ({ signal }) =>
      get<Recorders>(`/metrics/${query.metric}/recorders`, asParameters(query), signal),
    enabled,
  });

export const useSlices = (query: FigureQuery, field: string) =>
  useQuery({
    queryKey: ['metrics', 'slices', query, field],
    queryFn: ({ signal }) =>
      get<{ rows: SliceRow[] }>(`/metrics/${query.metric}/slices`, { ...asParameters(query), field }, signal),
    placeholderData: keepPreviousData,
    enabled: field !== '',
  });

export const useAreas = (query: FigureQuery) =>
  useQuery({
    queryKey: ['metrics', 'areas', query],
    queryFn: ({ signal }) =>
      get<{ rows: AreaRow[] }>(`/metrics/${query.metric}/areas`, asParameters(query), signal),
    placeholderData: keepPreviousData,
  });

export const useMetricRows = (
  query: FigureQuery,
  after: string | null,
  size: number,
  part?: RatioPart | undefined,
) =>
  useQuery({
    queryKey: ['metrics', 'rows', query, after, size, part ?? null],
    queryFn: ({ signal }) =>
      get<Page<MetricRow>>(
        `/metrics/${query.metric}/rows`,
        { ...asParameters(query), after, size, part },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
