import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

/** A figure an earlier document printed, kept where the records do not reach back (上报数). */
export interface ReportedFigure {
  readonly id: string;
  readonly countyCode: number;
  readonly metric: string;
  readonly title: string;
  readonly sliceTitle: string | null;
  readonly regionName: string;
  readonly from: string;
  readonly to: string;
  readonly unit: string;
  /** As printed then. */
  readonly written: string;
  readonly source: string;
  readonly file: string;
  readonly keptBy: string;
  readonly keptAt: string;
  readonly rowVersion: number;
}

export interface PrintedFigures {
  readonly region: number;
  readonly from: string;
  readonly to: string;
  readonly sourceTitle: string;
  readonly sourceFile: string;
  readonly figures: readonly {
    readonly metric: string;
    readonly slice: string;
    readonly value: number;
    readonly written: string;
  }[];
}

export interface KeptFigures {
  readonly kept: number;
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
}

const KEY = ['reported-figures'];
const forget = () => queryClient.invalidateQueries({ queryKey: KEY });

export const useReportedFigures = (text: string | undefined, after: string | null, size: number) =>
  useQuery({
    queryKey: [...KEY, 'list', text, after, size],
    queryFn: ({ signal }) => get<Page<ReportedFigure>>('/reported-figures', { text, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useReportedCount = (text: string | undefined) =>
  useQuery({
    queryKey: [...KEY, 'count', text],
    queryFn: ({ signal }) => get<{ count: number }>('/reported-figures/count', { text }, signal),
    placeholderData: keepPreviousData,
  });

export const useKeepReported = () =>
  useMutation({
    mutationFn: (body: PrintedFigures) => write<KeptFigures>('POST', '/reported-figures', body),
    onSuccess: forget,
  });

export const useWithdrawReported = () =>
  useMutation({
    mutationFn: ({ figure, reason }: { figure: ReportedFigure; reason: string }) =>
      write<ReportedFigure>('POST', `/reported-figures/${figure.countyCode}/${figure.id}/withdrawals`, {
        rowVersion: figure.rowVersion,
        reason,
      }),
    onSuccess: forget,
  });
