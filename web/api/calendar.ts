import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';

export interface CalendarDay {
  readonly day: string;
  readonly kind: 'rest' | 'work';
  readonly name: string;
}

export interface CalendarYear {
  readonly year: number;
  readonly isEntered: boolean;
  readonly days: readonly CalendarDay[];
}

export type LimitUnit = 'day' | 'working-day' | 'month';

export const useCalendarYear = (year: number) =>
  useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => get<CalendarYear>(`/calendar/${year}`, {}, signal),
  });

/** The due day of a limit by the bureau's own calendar. */
export const useDueDay = (from: string | null, count: number | null, unit: LimitUnit) =>
  useQuery({
    queryKey: ['calendar', 'due-day', from, count, unit],
    queryFn: ({ signal }) =>
      get<{ dueOn: string; isProvisional: boolean }>('/calendar/due-day', { from, count, unit }, signal),
    enabled: from !== null && count !== null,
  });

/** A change of the calendar; every year and due day is read anew. */
export const useCalendarAct = () =>
  useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) => write('POST', path, body),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['calendar'] }),
  });
