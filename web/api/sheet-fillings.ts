import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { get, write } from './client.ts';
import { fileForm } from './file-form.ts';
import type { FigureQuery } from './metrics.ts';
import { queryClient } from './query-client.ts';

/** What fills a column; see the server’s plan. */
export type SheetSource =
  | { readonly kind: 'keep' | 'ordinal' | 'age' | 'unit' | 'maker' | 'today' }
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'fact' | 'entry'; readonly field: string }
  | { readonly kind: 'place'; readonly level: string }
  | { readonly kind: 'official'; readonly mirror: string; readonly part: string }
  | { readonly kind: 'metric'; readonly metric: string; readonly slice: string };

export type SheetRows =
  | { readonly kind: 'own' | 'areas'; readonly column: number }
  | { readonly kind: 'people'; readonly query: Readonly<Record<string, string>> }
  | { readonly kind: 'ledger'; readonly ledger: string };

export interface SheetPlan {
  readonly sheet: string;
  readonly rows: SheetRows;
  readonly columns: readonly { readonly column: number; readonly source: SheetSource }[];
  readonly region: number;
  readonly from: string;
  readonly to: string;
}

export interface Filling {
  readonly countyCode: number;
  readonly id: string;
  readonly fileName: string;
  readonly sheets: readonly string[];
  readonly headings: readonly { readonly column: number; readonly path: readonly string[] }[];
  readonly plan: SheetPlan;
  readonly rowVersion: number;
}

export interface PreviewCell {
  readonly column: number;
  readonly text: string;
  readonly reason: string | null;
  readonly figure: FigureQuery | null;
}

export interface PreviewRow {
  readonly row: number;
  readonly words: string | null;
  readonly person: { readonly countyCode: number; readonly id: string } | null;
  readonly cells: readonly PreviewCell[];
}

export interface SheetPreview {
  readonly rows: readonly PreviewRow[];
  readonly rowCount: number;
  readonly checks: readonly { readonly label: string; readonly value: string; readonly isFine: boolean }[];
  readonly unfilled: readonly { readonly cell: string; readonly heading: string; readonly reason: string }[];
}

export interface SheetSources {
  readonly facts: readonly { readonly code: string; readonly label: string }[];
  readonly mirrors: readonly { readonly code: string; readonly label: string }[];
  readonly metrics: readonly { readonly code: string; readonly label: string; readonly unit: string }[];
  readonly ledgers: readonly {
    readonly code: string;
    readonly label: string;
    readonly fields: readonly { readonly code: string; readonly label: string }[];
  }[];
}

export const fillingPath = ({ countyCode, id }: Pick<Filling, 'countyCode' | 'id'>) =>
  `/sheet-fillings/${countyCode}/${id}`;

export const useBringSheet = () =>
  useMutation({
    mutationFn: async (file: File) =>
      write<Filling>('POST', '/sheet-fillings', fileForm(file, UPLOAD_LIMITS.sheet)),
  });

export const useFilling = (countyCode: string, id: string) =>
  useQuery({
    queryKey: ['sheet-fillings', countyCode, id],
    queryFn: ({ signal }) => get<Filling>(`/sheet-fillings/${countyCode}/${id}`, {}, signal),
    enabled: id !== '',
  });

export const useSheetPreview = (filling: Filling | undefined) =>
  useQuery({
    queryKey: ['sheet-fillings', 'preview', filling?.id, filling?.rowVersion],
    queryFn: ({ signal }) => get<SheetPreview>(`${fillingPath(filling!)}/preview`, {}, signal),
    enabled: filling !== undefined,
    placeholderData: keepPreviousData,
  });

const keyOf = ({ countyCode, id }: Filling) => ['sheet-fillings', String(countyCode), id];

/** A change of a plan, as it is when its turn comes: one made while another is being kept builds on it. */
export type PlanChange = (plan: SheetPlan) => SheetPlan;

export const useSavePlan = (filling: Filling) =>
  useMutation({
    scope: { id: `sheet-filling ${filling.id}` },
    mutationFn: (change: PlanChange) => {
      const { plan, rowVersion } = queryClient.getQueryData<Filling>(keyOf(filling)) ?? filling;
      return write<Filling>('PUT', `${fillingPath(filling)}/plan`, { plan: change(plan), rowVersion });
    },
    onSuccess: (saved) => queryClient.setQueryData(keyOf(saved), saved),
  });

export const useSheetSources = () =>
  useQuery({
    queryKey: ['sheet-sources'],
    queryFn: ({ signal }) => get<SheetSources>('/sheet-sources', {}, signal),
    staleTime: Infinity,
  });
