import { useMutation, useQuery } from '@tanstack/react-query';
import type { CasePart } from './case-file.ts';
import { forgetCases } from './cases.ts';
import { get, newActKey, write } from './client.ts';

export interface InboxPart extends CasePart {
  readonly itemTitle: string;
  readonly name: string;
  readonly regionName: string;
}

export const useInbox = (view: string) =>
  useQuery({
    queryKey: ['cases', 'inbox', view],
    queryFn: ({ signal }) => get<{ rows: readonly InboxPart[] }>('/partner/parts', { view }, signal),
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
