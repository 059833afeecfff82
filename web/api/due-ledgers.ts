import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';

/** 已报、零报告、进行中、待报、逾期未报. */
export type DueState = 'reported' | 'nil' | 'running' | 'due' | 'overdue';

export interface DuePeriod {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
}

interface NilReturn {
  readonly countyCode: number;
  readonly id: string;
  readonly rowVersion: number;
}

export interface DueLedger {
  readonly ledger: string;
  readonly title: string;
  readonly lineTitle: string;
  readonly period: DuePeriod;
  readonly entries: number;
  readonly nilReturn: NilReturn | null;
  readonly state: DueState;
}

export interface StationCompletion {
  readonly region: number;
  readonly regionName: string;
  readonly entries: number;
  readonly nilReturn: NilReturn | null;
  readonly state: DueState;
}

export interface Completion {
  readonly period: DuePeriod;
  readonly periods: readonly DuePeriod[];
  readonly stations: readonly StationCompletion[];
}

/** What a station has to report, for the current period and the one before. */
export const useDueLedgers = (region: number | undefined) =>
  useQuery({
    enabled: region !== undefined,
    queryKey: ['entries', 'due', region],
    queryFn: ({ signal }) =>
      get<{ due: DueLedger[] }>('/due-ledgers', { region }, signal).then(({ due }) => due),
  });

export const useCompletion = (
  ledger: string | undefined,
  region: number | undefined,
  day: string | undefined,
) =>
  useQuery({
    enabled: ledger !== undefined && region !== undefined,
    queryKey: ['entries', 'completion', ledger, region, day],
    queryFn: ({ signal }) =>
      get<Completion>(`/due-ledgers/${ledger ?? ''}/completion`, { region, day }, signal),
  });

const forget = () => queryClient.invalidateQueries({ queryKey: ['entries'] });

export const useSayNil = () =>
  useMutation({
    mutationFn: (nil: { ledger: string; region: number; day: string }) =>
      write<NilReturn>('POST', '/nil-returns', nil),
    onSuccess: forget,
  });

export const useTakeBackNil = () =>
  useMutation({
    mutationFn: ({ nil, reason }: { nil: NilReturn; reason: string }) =>
      write<NilReturn>('POST', `/nil-returns/${nil.countyCode}/${nil.id}/withdrawals`, {
        reason,
        rowVersion: nil.rowVersion,
      }),
    onSuccess: forget,
  });
