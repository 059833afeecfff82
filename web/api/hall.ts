import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, getByItself, write } from './client.ts';
import type { Page, PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

export interface HallPlace {
  readonly countyCode: number;
  readonly id: string;
}

export interface Hall extends HallPlace {
  readonly title: string;
  readonly regionName: string;
  readonly priorityRun: number;
  readonly rowVersion: number;
}

export interface HallCall {
  readonly number: string;
  readonly state: string;
  readonly calls: number;
  readonly calledAt: string | null;
  readonly nameMasked: string | null;
  readonly priority: string | null;
}

export interface LiveWindow extends HallPlace {
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly matters: readonly string[];
  readonly current: HallCall | null;
  readonly finished: number;
  readonly rowVersion: number;
}

export interface LiveMatter {
  readonly matter: string;
  readonly prefix: string;
  readonly waiting: number;
  readonly examples: string;
  readonly waitMinutes: number | null;
  readonly isServed: boolean;
}

export interface PriorityChoice {
  readonly code: string;
  readonly title: string;
  readonly rule: string;
  readonly isChosen: boolean;
  readonly matters: readonly string[] | null;
}

export interface HallLive extends HallPlace {
  readonly stamp: string;
  readonly title: string;
  readonly day: string;
  readonly priorityRun: number;
  readonly rowVersion: number;
  readonly rule: string;
  readonly promises: {
    readonly callsBeforeSkip: number;
    readonly followUpDays: number;
    readonly slots: readonly string[];
  };
  readonly priorities: readonly PriorityChoice[];
  readonly windows: readonly LiveWindow[];
  readonly matters: readonly LiveMatter[];
  readonly waiting: number;
  readonly finished: number;
  readonly calls: readonly (HallCall & { readonly window: string })[];
  readonly skipped: readonly string[];
}

export interface HallTicket extends HallPlace {
  readonly hallId: string;
  readonly day: string;
  readonly number: string;
  readonly matter: string;
  readonly origin: string;
  readonly state: string;
  readonly priority: { readonly title: string; readonly rule: string; readonly basis: string } | null;
  readonly bookedFor: string | null;
  readonly takenAt: string | null;
  readonly calls: number;
  readonly windowId: string | null;
  readonly waitedMinutes: number | null;
  readonly visitorName: string | null;
  readonly person: PersonPlace | null;
  readonly entryId: string | null;
  readonly case: (PersonPlace & { readonly number: string }) | null;
  /** The case has ended, and its line waits for its closed period. */
  readonly entryBehind: boolean;
  readonly rowVersion: number;
}

export interface QueuedTicket extends HallPlace {
  readonly number: string;
  readonly matter: string;
  readonly origin: string;
  readonly state: string;
  readonly priority: string | null;
  readonly nameMasked: string | null;
  readonly bookedFor: string | null;
  readonly windowId: string | null;
  readonly forWindow: string | null;
  readonly waitedMinutes: number;
  readonly light: 'green' | 'amber' | 'red';
  readonly rowVersion: number;
}

export interface Concern {
  readonly light: 'amber' | 'red';
  readonly about: string;
  readonly kind: 'long-wait' | 'not-served' | 'window-away' | 'long-service';
  readonly minutes: number | null;
}

export interface Measures {
  readonly taken: number;
  readonly finished: number;
  readonly left: number;
  readonly skipped: number;
  readonly meanWait: number | null;
  readonly longestWait: number | null;
  readonly meanService: number | null;
}

export interface HallFigures {
  readonly all: Measures;
  readonly hours: readonly (Measures & { readonly part: string })[];
  readonly matters: readonly (Measures & { readonly part: string })[];
  readonly windows: readonly (Measures & { readonly part: string })[];
}

export interface WindowDesk extends HallPlace {
  readonly hallId: string;
  readonly hallTitle: string;
  readonly number: number;
  readonly title: string;
  readonly state: 'open' | 'paused' | 'closed';
  readonly matters: readonly string[];
  readonly isMine: boolean;
  readonly isTaken: boolean;
  readonly current: HallTicket | null;
  readonly leftOver: readonly HallTicket[];
}

export const hallPath = ({ countyCode, id }: HallPlace) => `/halls/${countyCode}/${id}`;
const windowPath = ({ countyCode, id }: HallPlace) => `/hall-windows/${countyCode}/${id}`;
export const ticketPath = ({ countyCode, id }: HallPlace) => `/hall-tickets/${countyCode}/${id}`;

export const useHalls = () =>
  useQuery({
    queryKey: ['hall', 'list'],
    queryFn: ({ signal }) => get<{ rows: Hall[] }>('/halls', {}, signal),
  });

const RETRY_MS = 3_000;
const WAIT_SECONDS = 20;

/**
 * The hall as it is now, kept up to date by a request that waits for the next change. Kiosks and displays stay signed in
 * while they look (`keepsSession`); a desk nobody sits at does not.
 */
export const useHallLive = (hall: HallPlace | null, keepsSession = false): HallLive | undefined => {
  const [live, setLive] = useState<HallLive>();
  const key = hall ? hallPath(hall) : '';
  useEffect(() => {
    if (key === '') return undefined;
    const gone = new AbortController();
    const ask = keepsSession ? get : getByItself;
    const follow = async () => {
      let stamp: string | undefined;
      while (!gone.signal.aborted) {
        try {
          const now = await ask<HallLive>(`${key}/live`, { since: stamp, wait: WAIT_SECONDS }, gone.signal);
          if (now.stamp !== stamp) {
            ({ stamp } = now);
            setLive(now);
            void queryClient.invalidateQueries({ queryKey: ['hall', 'now'] });
          }
        } catch {
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    };
    void follow();
    return () => gone.abort();
  }, [key, keepsSession]);
  return live;
};

export const useHallQueue = (hall: HallPlace | null) =>
  useQuery({
    queryKey: ['hall', 'now', 'queue', hall?.id],
    queryFn: ({ signal }) =>
      getByItself<{ rows: QueuedTicket[]; concerns: Concern[] }>(`${hallPath(hall!)}/queue`, {}, signal),
    enabled: hall !== null,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });

export const useHallFigures = (hall: HallPlace | null, from: string, to: string) =>
  useQuery({
    queryKey: ['hall', 'now', 'figures', hall?.id, from, to],
    queryFn: ({ signal }) => getByItself<HallFigures>(`${hallPath(hall!)}/figures`, { from, to }, signal),
    enabled: hall !== null,
    // A wait that goes on grows also while nobody is called.
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
  });

export const useWindowDesk = (window: HallPlace | null) =>
  useQuery({
    queryKey: ['hall', 'now', 'window', window?.id],
    queryFn: ({ signal }) => getByItself<WindowDesk>(windowPath(window!), {}, signal),
    enabled: window !== null,
    placeholderData: keepPreviousData,
  });

/** One ticket, for the application it is taken in with. */
export const useTicket = (county: string, id: string) =>
  useQuery({
    queryKey: ['hall', 'ticket', county, id],
    queryFn: ({ signal }) => get<HallTicket>(ticketPath({ countyCode: Number(county), id }), {}, signal),
  });

const forget = async () => {
  await queryClient.invalidateQueries({ queryKey: ['hall'] });
  for (const key of ['metrics', 'entries', 'home']) void queryClient.invalidateQueries({ queryKey: [key] });
};

interface Step {
  readonly what: string;
  readonly body?: object;
  /** The same key when the same act is sent again. */
  readonly actKey?: string;
}

/** One step with a ticket: recalls, skips, returns, beginnings, transfers, visitors, finishes, leavings. */
export const useTicketStep = () =>
  useMutation({
    mutationFn: ({ ticket, what, body }: Step & { ticket: HallPlace & { rowVersion: number } }) =>
      write<HallTicket>('POST', `${ticketPath(ticket)}/${what}`, { rowVersion: ticket.rowVersion, ...body }),
    onSettled: forget,
  });

/** One step with a window: calls, states, closings. */
export const useWindowStep = () =>
  useMutation({
    mutationFn: ({ window, what, body, actKey }: Step & { window: HallPlace }) =>
      write<{ ticket?: HallTicket | null }>('POST', `${windowPath(window)}/${what}`, body ?? {}, actKey),
    onSettled: forget,
  });

/** A number at the kiosk, the counter, ahead by phone, or a booking reported. */
export const useTakeTicket = (hall: HallPlace) =>
  useMutation({
    mutationFn: ({ what, body, actKey }: Step) =>
      write<HallTicket>('POST', `${hallPath(hall)}/${what}`, body ?? {}, actKey),
    onSettled: forget,
  });

export const useChangeHall = () =>
  useMutation({
    mutationFn: ({ method, path, body }: { method: 'POST' | 'PUT'; path: string; body: object }) =>
      write<HallPlace>(method, path, body),
    onSuccess: forget,
  });

export type TicketFilters = Readonly<
  Record<'from' | 'to' | 'state' | 'matter' | 'number' | 'behind', string | undefined>
>;

export const useTickets = (filters: TicketFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['hall', 'tickets', filters, after, size],
    queryFn: ({ signal }) => get<Page<HallTicket>>('/hall-tickets', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useTicketCount = (filters: TicketFilters) =>
  useQuery({
    queryKey: ['hall', 'ticket-count', filters],
    queryFn: ({ signal }) =>
      get<{ count: number; finished: number }>('/hall-tickets/count', { ...filters }, signal),
  });

/** The day a matter that is not settled at once is promised for. */
export const usePromisedDay = (from: string, workingDays: number) =>
  useQuery({
    queryKey: ['calendar', 'due', from, workingDays],
    queryFn: ({ signal }) =>
      get<{ dueOn: string }>('/calendar/due-day', { from, count: workingDays, unit: 'working-day' }, signal),
    staleTime: 60 * 60_000,
  });
