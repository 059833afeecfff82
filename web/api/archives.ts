import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';

export interface ArchiveBatch {
  readonly countyCode: number;
  readonly id: string;
  readonly regionName: string;
  readonly title: string;
  readonly kind: string;
  readonly samplePercent: number;
  readonly openedOn: string;
  readonly registered: number;
  readonly scanned: number;
  readonly indexed: number;
  readonly sampled: number;
  readonly returned: number;
  readonly accepted: number;
  readonly pages: number;
}

export interface ContentsLine {
  readonly part: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface ArchiveFile {
  readonly countyCode: number;
  readonly id: string;
  readonly box: string;
  readonly number: string;
  readonly name: string;
  readonly personId: string | null;
  readonly pagesCounted: number;
  readonly scans: number;
  readonly pagesScanned: number;
  readonly contents: readonly ContentsLine[];
  readonly state: string;
  readonly isSampled: boolean;
  readonly reason: string | null;
  readonly rowVersion: number;
}

export interface ScanItem {
  readonly countyCode: number;
  readonly id: string;
  readonly fileName: string;
  readonly mediaClass: string;
  readonly pages: number | null;
  readonly isSealed: boolean;
  readonly hasView: boolean;
  readonly hasThumb: boolean;
}

export interface NewFolder {
  readonly box: string;
  readonly number: string;
  readonly name: string;
  readonly idNumber: string | null;
  readonly pages: number;
}

export interface FolderResult {
  readonly status: 'added' | 'refused';
  readonly reason: string | null;
  readonly isLinked: boolean;
}

export const batchPath = (county: number | string, id: string) => `/archive-batches/${county}/${id}`;
const filePath = ({ countyCode, id }: ArchiveFile) => `/archive-files/${countyCode}/${id}`;

const forget = async () => {
  await queryClient.invalidateQueries({ queryKey: ['archives'] });
  for (const key of ['metrics', 'entries', 'home']) void queryClient.invalidateQueries({ queryKey: [key] });
};

export const useBatches = () =>
  useQuery({
    queryKey: ['archives', 'batches'],
    queryFn: ({ signal }) => get<{ rows: ArchiveBatch[] }>('/archive-batches', {}, signal),
  });

export const useBatch = (county: string, id: string) =>
  useQuery({
    queryKey: ['archives', 'batch', county, id],
    queryFn: ({ signal }) => get<ArchiveBatch>(batchPath(county, id), {}, signal),
  });

export const useFolders = (
  county: string,
  id: string,
  state: string | undefined,
  after: string | null,
  size: number,
) =>
  useQuery({
    queryKey: ['archives', 'files', county, id, state, after, size],
    queryFn: ({ signal }) =>
      get<{ rows: ArchiveFile[]; next: string | null }>(
        `${batchPath(county, id)}/files`,
        { state, after, size },
        signal,
      ),
  });

export const useScans = (file: ArchiveFile) =>
  useQuery({
    queryKey: ['archives', 'scans', file.id],
    queryFn: ({ signal }) => get<{ rows: ScanItem[] }>(`${filePath(file)}/scans`, {}, signal),
  });

export const useOpenBatch = () =>
  useMutation({
    mutationFn: (body: { title: string; kind: string; region: number; samplePercent: number }) =>
      write<ArchiveBatch>('POST', '/archive-batches', body),
    onSuccess: forget,
  });

/** One act on a batch: registering folders, drawing a sample, accepting. */
export const useBatchAct = <T>(county: string, id: string, what: 'files' | 'samples' | 'acceptances') =>
  useMutation({
    mutationFn: (body: object) => write<T>('POST', `${batchPath(county, id)}/${what}`, body),
    onSuccess: forget,
  });

/** One act on a folder: its list of contents, its check, or a scan taken off it. */
export const useFolderAct = (file: ArchiveFile, what: 'contents' | 'checks' | 'scan-removals') =>
  useMutation({
    mutationFn: (body: object) =>
      write<ArchiveFile>('POST', `${filePath(file)}/${what}`, { ...body, rowVersion: file.rowVersion }),
    onSuccess: forget,
  });

/** Gives a sent scan to the folder its name says. Sending it again gives it once. */
export const matchScan = async (county: string, id: string, upload: string): Promise<ArchiveFile> => {
  const file = await write<ArchiveFile>('POST', `${batchPath(county, id)}/scans`, { upload }, upload);
  await forget();
  return file;
};
