import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import type { Page, PersonPlace, PersonRow } from './people.ts';
import { queryClient } from './query-client.ts';

export type Light = 'green' | 'amber' | 'red' | 'grey';

export interface HotlineCall extends PersonPlace {
  readonly day: string;
  readonly calledAt: string;
  readonly hotline: string;
  readonly kind: string;
  readonly matter: string;
  readonly state: 'transferred' | 'replied' | 'closed';
  readonly numberMasked: string | null;
  readonly callerName: string | null;
  readonly person: PersonPlace | null;
  readonly content: string;
  readonly answer: string | null;
  readonly policy: string | null;
  readonly desk: string | null;
  readonly isReturned: boolean;
  readonly returnReason: string | null;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly light: Light;
  readonly repliedOn: string | null;
  readonly callBackTries: number;
  readonly callBackResult: string | null;
  readonly isOnTime: boolean | null;
  readonly entryId: string;
  readonly entryBehind: boolean;
  readonly case: (PersonPlace & { readonly number: string; readonly endedOn: string | null }) | null;
  readonly rowVersion: number;
}

export interface HotlineTransfer extends PersonPlace {
  readonly desk: string;
  readonly hotline: string;
  readonly kind: string;
  readonly matter: string;
  readonly content: string;
  readonly callerName: string | null;
  readonly person: PersonPlace | null;
  readonly state: 'open' | 'replied' | 'returned';
  readonly sentOn: string;
  readonly dueOn: string;
  readonly daysLeft: number | null;
  readonly light: Light;
  readonly limit: string;
  readonly extendedBy: number | null;
  readonly reply: string | null;
  readonly repliedOn: string | null;
  readonly returnReason: string | null;
  readonly againReason: string | null;
  readonly rowVersion: number;
}

export interface Callers {
  readonly number: 'known' | 'unknown' | 'withheld';
  readonly people: readonly PersonRow[];
  readonly calls: readonly HotlineCall[];
}

export type CallFilters = Readonly<
  Partial<Record<'view' | 'hotline' | 'kind' | 'matter' | 'from' | 'to', string | undefined>>
>;

export const callPath = ({ countyCode, id }: PersonPlace) => `/hotline/calls/${countyCode}/${id}`;
const transferPath = ({ countyCode, id }: PersonPlace) => `/hotline/transfers/${countyCode}/${id}`;

const forget = async () => {
  await queryClient.invalidateQueries({ queryKey: ['hotline'] });
  for (const key of ['metrics', 'entries', 'home']) void queryClient.invalidateQueries({ queryKey: [key] });
};

/** Who calls from a number; asked each time, since every search is recorded. */
export const useCallers = () =>
  useMutation({
    mutationFn: (number: string) => write<Callers>('POST', '/hotline/callers', { number }),
  });

export const useTakeCall = () =>
  useMutation({
    mutationFn: ({ body, actKey }: { body: object; actKey: string }) =>
      write<HotlineCall>('POST', '/hotline/calls', body, actKey),
    onSuccess: forget,
  });

export const useCalls = (filters: CallFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['hotline', 'calls', filters, after, size],
    queryFn: ({ signal }) => get<Page<HotlineCall>>('/hotline/calls', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useCallCount = (filters: CallFilters) =>
  useQuery({
    queryKey: ['hotline', 'count', filters],
    queryFn: ({ signal }) =>
      get<{ count: number; views: Record<string, number> }>('/hotline/calls/count', { ...filters }, signal),
    placeholderData: keepPreviousData,
  });

export const useCall = (county: string, id: string) =>
  useQuery({
    queryKey: ['hotline', 'call', county, id],
    queryFn: ({ signal }) => get<HotlineCall>(callPath({ countyCode: Number(county), id }), {}, signal),
  });

/** One step with a call: call-backs, transfers, lines. */
export const useCallStep = () =>
  useMutation({
    mutationFn: ({ call, what, body }: { call: HotlineCall; what: string; body: object }) =>
      write<HotlineCall>('POST', `${callPath(call)}/${what}`, { rowVersion: call.rowVersion, ...body }),
    onSuccess: forget,
  });

/** The whole number, with the reason; recorded. */
export const revealNumber = (call: HotlineCall, reason: string) =>
  write<{ number: string }>('POST', `${callPath(call)}/number`, { reason });

export const useTransfers = (view: string, after: string | null, size: number) =>
  useQuery({
    queryKey: ['hotline', 'transfers', view, after, size],
    queryFn: ({ signal }) => get<Page<HotlineTransfer>>('/hotline/transfers', { view, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useTransferCounts = () =>
  useQuery({
    queryKey: ['hotline', 'transfer-counts'],
    queryFn: ({ signal }) => get<Record<string, number>>('/hotline/transfers/count', {}, signal),
  });

/** One step at a desk: replies, returns, extensions. */
export const useDeskStep = () =>
  useMutation({
    mutationFn: ({ transfer, what, body }: { transfer: HotlineTransfer; what: string; body: object }) =>
      write<HotlineTransfer>('POST', `${transferPath(transfer)}/${what}`, {
        rowVersion: transfer.rowVersion,
        ...body,
      }),
    onSuccess: forget,
  });
