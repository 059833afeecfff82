import { useMutation } from '@tanstack/react-query';
import { write } from './client.ts';
import { hallPath, ticketPath, windowPath, type HallPlace, type HallTicket } from './hall-shapes.ts';
import { queryClient } from './query-client.ts';

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

/** The version at which a step of one's own left each ticket: the next one, taken before the page has read it, rests on it. */
const left = new Map<string, number>();

/**
 * One step with a ticket: recalls, skips, returns, beginnings, transfers, visitors, finishes, leavings, corrections,
 * reopenings. Steps are sent one after another, in the order they were taken.
 */
export const useTicketStep = () =>
  useMutation({
    mutationFn: async ({ ticket, what, body }: Step & { ticket: HallPlace & { rowVersion: number } }) => {
      const rowVersion = Math.max(ticket.rowVersion, left.get(ticket.id) ?? 0);
      const after = await write<HallTicket>('POST', `${ticketPath(ticket)}/${what}`, { rowVersion, ...body });
      left.set(after.id, after.rowVersion);
      return after;
    },
    scope: { id: 'hall-ticket-steps' },
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
