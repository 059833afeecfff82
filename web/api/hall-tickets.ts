import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import { ticketPath, type HallTicket } from './hall-shapes.ts';
import type { Page } from './people.ts';

/** One ticket, for the application it is taken in with. */
export const useTicket = (county: string, id: string) =>
  useQuery({
    queryKey: ['hall', 'ticket', county, id],
    queryFn: ({ signal }) => get<HallTicket>(ticketPath({ countyCode: Number(county), id }), {}, signal),
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
