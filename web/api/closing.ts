import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';

export type Grain = 'month' | 'quarter' | 'year';
export type Step = 'township' | 'county';

export interface Period {
  readonly countyCode: number;
  readonly id: string;
  readonly lineTitle: string;
  /** null: every ledger of the line. */
  readonly ledgerTitle: string | null;
  readonly ledger: string | null;
  readonly line: string;
  readonly region: number;
  readonly regionName: string;
  readonly title: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly state: 'closed' | 'open';
  readonly reason: string | null;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly rowVersion: number;
}

export interface PeriodToClose {
  readonly region: number;
  readonly line: string;
  readonly ledger?: string | undefined;
  readonly grain: Grain;
  readonly day: string;
}

export interface Standing {
  readonly ledger: string;
  readonly title: string;
  readonly accepted: number;
  readonly submitted: number;
  readonly returned: number;
  readonly late: number;
}

export interface Review {
  readonly ledger: string;
  readonly steps: readonly Step[];
  readonly rowVersion: number;
}

export const usePeriods = (region: number | undefined) =>
  useQuery({
    enabled: region !== undefined,
    queryKey: ['closed-periods', region],
    queryFn: ({ signal }) =>
      get<{ periods: Period[] }>('/closed-periods', { region }, signal).then(({ periods }) => periods),
  });

/** How the entries concerned stand: what counts, what still waits, what came in late. */
export const useStanding = (query: {
  readonly region: number | undefined;
  readonly line: string | undefined;
  readonly ledger?: string | undefined;
  readonly from: string;
  readonly to: string;
}) =>
  useQuery({
    enabled: query.region !== undefined && query.line !== undefined,
    queryKey: ['entries', 'standing', query],
    queryFn: ({ signal }) =>
      get<{ ledgers: Standing[] }>('/entry-standing', { ...query }, signal).then(({ ledgers }) => ledgers),
  });

const forget = async () => {
  for (const key of ['closed-periods', 'ledger-rules', 'entries'])
    await queryClient.invalidateQueries({ queryKey: [key] });
};

export const useClosePeriod = () =>
  useMutation({
    mutationFn: (period: PeriodToClose) => write<Period>('POST', '/closed-periods', period),
    onSuccess: forget,
  });

export const useReopenPeriod = () =>
  useMutation({
    mutationFn: ({ period, reason }: { period: Period; reason: string }) =>
      write<Period>('POST', `/closed-periods/${period.countyCode}/${period.id}/reopenings`, {
        reason,
        rowVersion: period.rowVersion,
      }),
    onSuccess: forget,
  });

export const useReviews = (region: number | undefined) =>
  useQuery({
    enabled: region !== undefined,
    queryKey: ['ledger-reviews', region],
    queryFn: ({ signal }) =>
      get<{ reviews: Review[] }>('/ledger-reviews', { region }, signal).then(({ reviews }) => reviews),
  });

export const useSetReview = () =>
  useMutation({
    mutationFn: ({ ledger, ...choice }: Review & { region: number }) =>
      write<Review>('POST', `/ledgers/${ledger}/review`, choice),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['ledger-reviews'] });
      await queryClient.invalidateQueries({ queryKey: ['ledger-rules'] });
    },
  });
