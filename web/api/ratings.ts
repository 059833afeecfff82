import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import type { Page, PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

export interface Option {
  readonly code: string;
  readonly label: string;
}

/** What the link of an invitation opens: the service, never the person. */
export interface OpenedRating {
  readonly bureau: string;
  readonly item: string;
  readonly servedOn: string;
  readonly expiresOn: string;
  readonly standing: 'open' | 'rated' | 'expired';
  readonly levels: readonly Option[];
  readonly questions: readonly Option[];
}

export const useOpenedRating = (token: string) =>
  useQuery({
    queryKey: ['public-rating', token],
    queryFn: () => write<OpenedRating>('POST', '/public/ratings/opened', { token }),
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });

export const useGiveRating = () =>
  useMutation({
    mutationFn: (body: {
      token: string;
      level: string;
      scores: Readonly<Record<string, number>>;
      comment: string;
    }) => write('POST', '/public/ratings', body),
  });

export interface OwnInvitation extends PersonPlace {
  readonly item: string;
  /** Number of the ticket or the case. */
  readonly mark: string | null;
  readonly servedOn: string;
  readonly invitedAt: string;
}

export const useOwnInvitations = () =>
  useQuery({
    queryKey: ['ratings', 'own'],
    queryFn: ({ signal }) => get<{ rows: OwnInvitation[] }>('/rating-invitations', {}, signal),
    refetchInterval: 15_000,
  });

export const useTabletToken = () =>
  useMutation({
    mutationFn: ({ countyCode, id }: PersonPlace) =>
      write<{ token: string }>('POST', `/rating-invitations/${countyCode}/${id}/tablet`, {}),
  });

/** A bad rating and how far it is. */
export interface Rectification extends PersonPlace {
  readonly item: string;
  readonly level: string;
  readonly regionName: string;
  readonly state: 'verifying' | 'mending' | 'calling-back' | 'closing' | 'closed';
  readonly openedOn: string;
  readonly dueOn: string;
  readonly light: 'green' | 'amber' | 'red' | 'grey';
  readonly daysLeft: number | null;
  readonly isUpheld: boolean | null;
  readonly calledTimes: number;
  readonly calledBackOn: string | null;
  readonly closedOn: string | null;
  readonly rowVersion: number;
}

export interface OpenedRectification extends Rectification {
  readonly servedOn: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly mode: 'online' | 'offline' | null;
  readonly comment: string | null;
  readonly person: (PersonPlace & { readonly name: string }) | null;
  readonly hasContact: boolean;
  readonly verifiedWhy: string | null;
  readonly mendedWhat: string | null;
  readonly isContent: boolean | null;
  readonly calledNote: string | null;
  readonly closedNote: string | null;
}

export interface RectificationFilters {
  readonly view: string;
  readonly region?: string | undefined;
}

export const useRectifications = (filters: RectificationFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['ratings', 'rectifications', filters, after, size],
    queryFn: ({ signal }) =>
      get<Page<Rectification>>('/rating-rectifications', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useRectificationCounts = (region: string | undefined) =>
  useQuery({
    queryKey: ['ratings', 'counts', region],
    queryFn: ({ signal }) =>
      get<Readonly<Record<string, number>>>('/rating-rectifications/count', { region }, signal),
  });

/** Sends invitations that reached nobody once more. */
export const useResendInvitations = () =>
  useMutation({
    mutationFn: () => write<{ again: number }>('POST', '/rating-delivery/resends', {}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ratings', 'delivery'] }),
  });

export const useRatingDelivery = () =>
  useQuery({
    queryKey: ['ratings', 'delivery'],
    queryFn: ({ signal }) =>
      get<Readonly<Record<'sent' | 'failed' | 'silent' | 'waiting' | 'filed', number>>>(
        '/rating-delivery',
        {},
        signal,
      ),
  });

const pathOf = (countyCode: number | string, id: string) => `/rating-rectifications/${countyCode}/${id}`;

export const useRectification = (countyCode: string, id: string) =>
  useQuery({
    queryKey: ['ratings', 'one', countyCode, id],
    queryFn: ({ signal }) => get<OpenedRectification>(pathOf(countyCode, id), {}, signal),
  });

export const useRectificationStep = (matter: Rectification) =>
  useMutation({
    mutationFn: (step: object) =>
      write('POST', `${pathOf(matter.countyCode, matter.id)}/steps`, { rowVersion: matter.rowVersion, step }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['ratings'] }),
  });

export const useRevealContact = (matter: Rectification) =>
  useMutation({
    mutationFn: (reason: string) =>
      write<{ phone: string }>('POST', `${pathOf(matter.countyCode, matter.id)}/contact`, { reason }),
  });
