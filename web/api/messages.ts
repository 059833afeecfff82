import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

/** A message of the system to the one signed in. */
export interface InboxLine {
  readonly id: string;
  readonly text: string;
  readonly path: string | null;
  readonly isRead: boolean;
  readonly madeAt: string;
}

const INBOX_EVERY_MS = 60_000;
const NEWEST = 8;

export const useInbox = (enabled: boolean) =>
  useQuery({
    queryKey: ['messages', 'inbox'],
    queryFn: ({ signal }) => get<Page<InboxLine> & { unread: number }>('/inbox', { size: NEWEST }, signal),
    refetchInterval: INBOX_EVERY_MS,
    enabled,
  });

export const useReadInbox = () =>
  useMutation({
    mutationFn: (ids: readonly string[] | null) => write('POST', '/inbox/reads', { ids }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['messages', 'inbox'] }),
  });

/** A message sent by the bureau; its number is never shown. */
export interface SentMessage {
  readonly countyCode: number;
  readonly id: string;
  readonly title: string;
  readonly channel: 'in-app' | 'sms' | 'wechat';
  readonly text: string;
  readonly receiver: string;
  readonly regionName: string;
  readonly state: 'waiting' | 'sent' | 'delivered' | 'failed' | 'read';
  readonly attempts: number;
  readonly nextAt: string | null;
  readonly gateway: string | null;
  readonly isFiled: boolean;
  readonly awaitsReceipt: boolean;
  readonly failure: string | null;
  readonly madeAt: string;
  readonly changedAt: string;
  readonly rowVersion: number;
}

export interface MessageFilters {
  readonly view?: string | undefined;
  readonly channel?: string | undefined;
  readonly template?: string | undefined;
  readonly region?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const useMessages = (filters: MessageFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['messages', 'sent', filters, after, size],
    queryFn: ({ signal }) => get<Page<SentMessage>>('/messages', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useMessageCounts = (filters: MessageFilters) =>
  useQuery({
    queryKey: ['messages', 'counts', filters],
    queryFn: ({ signal }) => get<Readonly<Record<string, number>>>('/messages/count', { ...filters }, signal),
    placeholderData: keepPreviousData,
  });

export interface MessageTemplateLine {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly text: string;
}

export const useMessageTemplates = () =>
  useQuery({
    queryKey: ['messages', 'templates'],
    queryFn: ({ signal }) => get<{ templates: MessageTemplateLine[] }>('/message-templates', {}, signal),
    staleTime: Infinity,
  });

export interface MessageEvent {
  readonly kind: string;
  readonly at: string;
  readonly gateway: string | null;
  readonly detail: string | null;
}

export const useMessageEvents = ({ countyCode, id }: SentMessage) =>
  useQuery({
    queryKey: ['messages', 'events', id],
    queryFn: ({ signal }) =>
      get<{ rows: MessageEvent[] }>(`/messages/${countyCode}/${id}/events`, {}, signal),
  });

/** Sends once more all a filter leaves of what failed or was never answered for. */
export const useResendMany = () =>
  useMutation({
    mutationFn: (filters: Omit<MessageFilters, 'view'>) =>
      write<{ again: number }>('POST', '/messages/resends', {
        ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value)),
        ...(filters.region && { region: Number(filters.region) }),
      }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['messages'] }),
  });

export const useResendMessage = () =>
  useMutation({
    mutationFn: ({ countyCode, id, rowVersion }: SentMessage) =>
      write('POST', `/messages/${countyCode}/${id}/resends`, { rowVersion }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['messages'] }),
  });
