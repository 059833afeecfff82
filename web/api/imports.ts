import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { UPLOAD_LIMITS } from '#kit/upload-limits.ts';
import { get, write } from './client.ts';
import { fileForm } from './file-form.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

export interface ImportRun {
  readonly id: string;
  readonly countyCode: number;
  readonly kind: 'persons' | 'ledger' | 'mirror';
  readonly ledger: string | null;
  readonly mirror: string | null;
  /** 人员档案, the title of the ledger or the name of the official system. */
  readonly title: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly rowsRead: number;
  readonly rowsAdded: number;
  readonly rowsUnchanged: number;
  readonly rowsRefused: number;
  readonly progressPercent: number;
  /** What was left aside: hidden sheets, totals rows, columns nobody knows. */
  readonly notes: readonly string[];
  readonly message: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** Only its importer gets the refused rows back. */
  readonly isMine: boolean;
}

export interface Refusal {
  readonly sheet: string;
  readonly row: number;
  readonly refusals: readonly {
    readonly column: string | null;
    readonly cell: string | null;
    readonly value: string | null;
    readonly reason: string;
  }[];
}

export interface ImportRequest {
  readonly kind: 'persons' | 'ledger' | 'mirror';
  readonly ledger?: string | undefined;
  readonly mirror?: string | undefined;
  /** Day the official system wrote its export. */
  readonly asOf?: string | undefined;
  readonly isPartial?: boolean | undefined;
  readonly region?: number | undefined;
  readonly dryRun: boolean;
  readonly allOrNothing: boolean;
  /** Why rows of closed periods are taken as late. */
  readonly lateReason?: string | undefined;
  readonly file: File;
}

export const importPath = (countyCode: number | string, id: string) => `/imports/${countyCode}/${id}`;

export const isUnderWay = (run: ImportRun | undefined) =>
  run?.state === 'waiting' || run?.state === 'running';

export const useStartImport = () =>
  useMutation({
    mutationFn: async ({ file, ...fields }: ImportRequest) =>
      write<ImportRun>('POST', '/imports', fileForm(file, UPLOAD_LIMITS.table, { ...fields })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['imports', 'list'] }),
  });

/** Stops a run that has not ended. */
export const useCancelImport = (countyCode: number | string, id: string) =>
  useMutation({
    mutationFn: () => write<ImportRun>('POST', `${importPath(countyCode, id)}/cancellation`, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['imports'] }),
  });

export const useImports = (after: string | null, size: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['imports', 'list', after, size],
    queryFn: ({ signal }) => get<Page<ImportRun>>('/imports', { after, size }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.rows.some(isUnderWay) ? 2000 : false),
  });

/** Asks again each second while the run goes on. */
export const useImport = (countyCode: number | string, id: string) =>
  useQuery({
    queryKey: ['imports', 'one', String(countyCode), id],
    queryFn: ({ signal }) => get<ImportRun>(importPath(countyCode, id), {}, signal),
    enabled: id !== '',
    refetchInterval: (query) => (isUnderWay(query.state.data) ? 1000 : false),
  });

export const useRefusals = (
  countyCode: number | string,
  id: string,
  after: string | null,
  enabled: boolean,
) =>
  useQuery({
    queryKey: ['imports', 'refusals', String(countyCode), id, after],
    queryFn: ({ signal }) =>
      get<Page<Refusal>>(`${importPath(countyCode, id)}/refusals`, { after, size: 50 }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
