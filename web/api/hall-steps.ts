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
