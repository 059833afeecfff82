import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { RegionLevel } from '#kit/region-code.ts';
import type { ReportPeriodKind } from '#kit/report-period.ts';
import { get } from './client.ts';
import type { MetricRow, RatioPart } from './metrics.ts';
import type { Page } from './people.ts';

export interface ReportTemplate {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  readonly figureCount: number;
  /** The periods and areas it is written for; every area when there are no levels. */
  readonly periods: readonly ReportPeriodKind[];
  readonly levels: readonly RegionLevel[];
  /** Its writer names a topic and chooses metrics. */
  readonly asksForMetrics: boolean;
}

export type ReportInline = string | { readonly kind: 'figure'; readonly number: number };

export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly ReportInline[] };

export interface ReportFigure {
  readonly number: number;
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  readonly slice: string;
  readonly wording: string;
  /** As printed in the sentence. */
  readonly text: string;
  readonly value: number | null;
  readonly rowCount: number;
  readonly missing: boolean;
  /** What is counted, in one sentence. */
  readonly definition: string;
  readonly numerator?: number;
  readonly denominator?: number;
}

export interface ReportSummary {
  readonly id: string;
  readonly countyCode: number;
  readonly title: string;
  readonly template: string;
  readonly region: number;
  readonly regionName: string;
  readonly from: string;
  readonly to: string;
  readonly composedAt: string;
  readonly composedBy: string;
  readonly figureCount: number;
  /** Figures without any record. */
  readonly missingCount: number;
}

export interface Report extends ReportSummary {
  readonly blocks: readonly ReportBlock[];
  readonly figures: readonly ReportFigure[];
}

/** How many ledger entries a report of an area and some days would rest on, as far as they are counted. */
export const useRecordCount = (query: {
  readonly region: number;
  readonly from: string;
  readonly to: string;
}) =>
  useQuery({
    queryKey: ['report-records', query],
    queryFn: ({ signal }) =>
      get<{ records: number }>('/report-records', query, signal).then(({ records }) => records),
  });

export const reportPath = (countyCode: number | string, id: string) => `/reports/${countyCode}/${id}`;

export const useReportTemplates = () =>
  useQuery({
    queryKey: ['report-templates'],
    queryFn: () => get<{ rows: ReportTemplate[] }>('/report-templates').then((answer) => answer.rows),
    staleTime: Infinity,
  });

export const useReports = (after: string | null, size: number) =>
  useQuery({
    queryKey: ['reports', 'list', after, size],
    queryFn: ({ signal }) => get<Page<ReportSummary>>('/reports', { after, size }, signal),
    placeholderData: keepPreviousData,
  });

/** A composed report never changes. */
export const useReport = (countyCode: number | string, id: string) =>
  useQuery({
    queryKey: ['reports', 'one', String(countyCode), id],
    queryFn: ({ signal }) => get<Report>(reportPath(countyCode, id), {}, signal),
    staleTime: Infinity,
  });

export const useReportRows = (
  countyCode: number | string,
  id: string,
  number: number,
  after: string | null,
  size: number,
  part?: RatioPart | undefined,
) =>
  useQuery({
    queryKey: ['reports', 'rows', String(countyCode), id, number, after, size, part ?? null],
    queryFn: ({ signal }) =>
      get<Page<MetricRow>>(
        `${reportPath(countyCode, id)}/figures/${number}/rows`,
        { after, size, part },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
