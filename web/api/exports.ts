import { useMutation, useQuery } from '@tanstack/react-query';
import { download, get, getByItself, write } from './client.ts';
import { queryClient } from './query-client.ts';

/** An export made in the background. */
export interface ExportJob {
  readonly countyCode: number;
  readonly id: string;
  readonly title: string;
  readonly isUnmasked: boolean;
  readonly reason: string;
  readonly state: 'asking' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'refused';
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  /** Null before the file is made and after it has expired. */
  readonly byteLength: number | null;
  readonly message: string | null;
  /** What the list is narrowed by, in words; empty for all of one's area. */
  readonly narrowed: string;
  readonly by: string;
  /** The organ it is made for. */
  readonly unit: string;
  readonly decidedBy: string | null;
  readonly decisionReason: string | null;
  readonly madeAt: string;
  readonly finishedAt: string | null;
  readonly expiresAt: string | null;
  /** Made and not yet expired. */
  readonly isFetchable: boolean;
  readonly elapsedSeconds: number;
}

const KEY = ['exports'];
const forget = () => queryClient.invalidateQueries({ queryKey: KEY });
const pathOf = ({ countyCode, id }: ExportJob) => `/exports/${countyCode}/${id}`;

export const isExporting = ({ state }: ExportJob) => state === 'waiting' || state === 'running';

/** One's own exports; asked again each second while one is under way, each half minute while one waits for consent. */
export const useExports = (enabled: boolean) =>
  useQuery({
    queryKey: [...KEY, 'own'],
    queryFn: ({ signal }) => get<{ rows: ExportJob[] }>('/exports', {}, signal),
    enabled,
    refetchInterval: ({ state }) => {
      const rows = state.data?.rows ?? [];
      if (rows.some(isExporting)) return 1_000;
      return rows.some((job) => job.state === 'asking') ? 30_000 : false;
    },
  });

/** Exports of full numbers that wait for one's consent. */
export const useExportRequests = (enabled: boolean) =>
  useQuery({
    queryKey: [...KEY, 'requests'],
    queryFn: ({ signal }) => getByItself<{ rows: ExportJob[] }>('/export-requests', {}, signal),
    enabled,
    refetchInterval: 60_000,
  });

export const useOrderExport = () =>
  useMutation({
    mutationFn: (body: { kind: string; query: unknown; isUnmasked: boolean; reason: string }) =>
      write<ExportJob>('POST', '/exports', body),
    onSuccess: forget,
  });

export const useCancelExport = () =>
  useMutation({
    mutationFn: (job: ExportJob) => write<ExportJob>('POST', `${pathOf(job)}/cancellation`, {}),
    onSuccess: forget,
  });

export const useDecideExport = () =>
  useMutation({
    mutationFn: ({ job, ...body }: { job: ExportJob; isAllowed: boolean; reason: string }) =>
      write<ExportJob>('POST', `${pathOf(job)}/decision`, body),
    onSuccess: forget,
  });

export const downloadExport = (job: ExportJob) => download(`${pathOf(job)}/file`);
