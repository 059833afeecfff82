import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { CasePart } from './case-file.ts';
import { forgetCases } from './cases.ts';
import { get, newActKey, write } from './client.ts';
import type { Page } from './people.ts';

export interface InboxPart extends CasePart {
  readonly itemTitle: string;
  readonly name: string;
  readonly regionName: string;
}

export const useInbox = (view: string, text: string | undefined, after: string | null, size: number) =>
  useQuery({
    queryKey: ['cases', 'inbox', view, text, after, size],
    queryFn: ({ signal }) => get<Page<InboxPart>>('/partner/parts', { view, text, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useInboxCounts = (text: string | undefined) =>
  useQuery({
    queryKey: ['cases', 'inbox-counts', text],
    queryFn: ({ signal }) =>
      get<Record<'open' | 'overdue' | 'answered', number>>('/partner/parts/count', { text }, signal),
  });

export const useReply = () =>
  useMutation({
    mutationFn: ({
      part,
      ...reply
    }: {
      readonly part: InboxPart;
      readonly kind: 'receive' | 'finish' | 'refuse';
      readonly receipt: string | null;
      readonly note: string | null;
    }) =>
      write<{ state: string }>(
        'POST',
        `/partner/parts/${part.countyCode}/${part.id}/replies`,
        reply,
        newActKey(),
      ),
    onSuccess: forgetCases,
  });

/** Records whose names are about to be printed; refused when the record cannot be kept, and then nothing may be printed. */
export const recordInboxPrint = (parts: readonly InboxPart[]): Promise<unknown> =>
  write('POST', '/partner/parts/print-records', {
    parts: parts.map(({ countyCode, id }) => ({ countyCode, id })),
  });
