import { useMutation, useQuery } from '@tanstack/react-query';
import type { DocumentPlace, MediaClass } from '#kit/define-document-kind.ts';
import { apiUrl, get, write } from './client.ts';
import { queryClient } from './query-client.ts';

export interface DocumentItem {
  readonly countyCode: number;
  readonly id: string;
  readonly subject: { readonly kind: DocumentPlace; readonly id: string };
  /** Of a case: which of the papers asked for it is. */
  readonly paper: string | null;
  readonly kind: string;
  readonly kindTitle: string;
  readonly group: string;
  readonly caption: string;
  readonly takenOn: string | null;
  readonly fileName: string;
  readonly mediaType: string;
  readonly mediaClass: MediaClass;
  readonly byteLength: number;
  readonly pages: number | null;
  /** Shown with a reason only. */
  readonly isSealed: boolean;
  readonly hasThumb: boolean;
  readonly hasView: boolean;
  readonly hasNotes: boolean;
  readonly rowVersion: number;
  readonly recordedAt: string;
  readonly by: string;
}

export interface DocumentNotes {
  readonly consentOn: string | null;
  readonly consentNote: string | null;
  readonly transcript: string | null;
}

export interface DocumentKindItem {
  readonly code: string;
  readonly title: string;
  readonly group: string;
  readonly at: readonly string[];
  readonly accepts: readonly MediaClass[];
  readonly sealed: boolean;
  readonly honour: 'paper' | 'picture' | 'video' | null;
}

/** What documents are attached to. */
export interface DocumentSubject {
  readonly subject: 'person' | 'entry' | 'case';
  readonly county: number | string;
  readonly id: string;
  readonly paper?: string | null;
}

export interface DocumentDetails {
  readonly kind: string;
  readonly caption: string;
  readonly takenOn: string | null;
  readonly notes: DocumentNotes | null;
}

export const useDocumentKinds = () =>
  useQuery({
    queryKey: ['document-kinds'],
    queryFn: () => get<{ kinds: DocumentKindItem[] }>('/document-kinds').then(({ kinds }) => kinds),
    staleTime: Infinity,
  });

interface DocumentList {
  readonly rows: readonly DocumentItem[];
  /** How many went along when another county took the file over. */
  readonly movedAway: number;
}

const documentsQuery = ({ subject, county, id }: DocumentSubject) => ({
  queryKey: ['documents', subject, String(county), id],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    get<DocumentList>('/documents', { subject, county, id }, signal),
});

export const useDocuments = (of: DocumentSubject) =>
  useQuery({ ...documentsQuery(of), select: ({ rows }) => rows });

/** How many documents of a person went along to another county; asked with the list, not again. */
export const useMovedDocuments = (of: DocumentSubject) =>
  useQuery({ ...documentsQuery(of), select: ({ movedAway }) => movedAway });

/** Numbers of documents by `county/id` of ledger entries. */
export const useDocumentCounts = (subjects: readonly string[]) =>
  useQuery({
    queryKey: ['documents', 'counts', subjects],
    queryFn: ({ signal }) =>
      get<{ counts: Record<string, number> }>(
        '/documents/counts',
        { subjects: subjects.join(',') },
        signal,
      ).then(({ counts }) => counts),
    enabled: subjects.length > 0,
  });

export const documentPath = ({ countyCode, id }: Pick<DocumentItem, 'countyCode' | 'id'>) =>
  `/documents/${countyCode}/${id}`;

export const useDocument = (item: DocumentItem | undefined) =>
  useQuery({
    queryKey: ['documents', 'one', item?.id, item?.rowVersion],
    queryFn: ({ signal }) =>
      get<DocumentItem & { notes: DocumentNotes | null }>(documentPath(item!), {}, signal),
    enabled: item !== undefined,
  });

/** Address of a document's bytes: the picture for the screen, the small one, or the file itself. */
export const contentUrl = (
  item: Pick<DocumentItem, 'countyCode' | 'id'>,
  copy: 'view' | 'thumb' | 'original',
  reason?: string,
) => apiUrl(`${documentPath(item)}/content`, { copy, reason });

const forgetDocuments = async () => {
  await queryClient.invalidateQueries({ queryKey: ['documents'] });
  for (const key of ['people', 'honour', 'archives']) void queryClient.invalidateQueries({ queryKey: [key] });
};

/** Attaches what was uploaded. The upload is the key of the act, so that sending it again attaches it once. */
export const attachUpload = async (
  upload: string,
  { subject, county, id, paper }: DocumentSubject,
  details: DocumentDetails,
): Promise<DocumentItem> => {
  const body = { upload, subject, county: Number(county), id, ...(paper && { paper }), ...details };
  const item = await write<DocumentItem>('POST', '/documents', body, upload);
  await forgetDocuments();
  return item;
};

export const useDescribeDocument = (item: DocumentItem) =>
  useMutation({
    mutationFn: (details: DocumentDetails) =>
      write<DocumentItem>('POST', `${documentPath(item)}/descriptions`, {
        ...details,
        rowVersion: item.rowVersion,
      }),
    onSuccess: forgetDocuments,
  });

/** Takes a document off, or destroys it. */
export const useEndDocument = (item: DocumentItem) =>
  useMutation({
    mutationFn: ({ how, reason }: { how: 'removals' | 'erasures'; reason: string }) =>
      write('POST', `${documentPath(item)}/${how}`, { reason, rowVersion: item.rowVersion }),
    onSuccess: forgetDocuments,
  });
