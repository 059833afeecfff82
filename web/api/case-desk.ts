import { useMutation, useQuery } from '@tanstack/react-query';
import type { Answers } from '#kit/define-ledger.ts';
import type { CaseFile, CaseWorking } from './case-file.ts';
import { forgetCases } from './cases.ts';
import { get, newActKey, write } from './client.ts';

/** Somebody a case may be given to, or shown to. */
export interface CaseColleague {
  readonly accountId: string;
  readonly name: string;
  readonly title: string;
  /** Open cases assigned to this colleague. */
  readonly open: number;
  /** Until which day this colleague is away, and who acts meanwhile. */
  readonly away: { readonly to: string; readonly substitute: string } | null;
  /** How many of the cases asked about this colleague may not be named for. */
  readonly cannot: number;
}

type Place = Pick<CaseFile, 'countyCode' | 'id'>;

/** Whom an act on these cases may name. */
export const useCaseColleagues = (of: readonly Place[], action: string) =>
  useQuery({
    queryKey: ['cases', 'colleagues', of.map(({ id }) => id), action],
    queryFn: () =>
      write<{ rows: readonly CaseColleague[] }>(
        'POST',
        '/cases/colleagues',
        { action, cases: of.map(({ countyCode, id }) => ({ countyCode, id })) },
        newActKey(),
      ),
  });

/** The amount as its rule gives it for what is filled in so far. */
export const useCaseWorking = ({ countyCode, id }: Place, answers: Answers, enabled: boolean) =>
  useQuery({
    queryKey: ['cases', 'working', id, answers],
    queryFn: ({ signal }) =>
      get<{ working: CaseWorking | null }>(
        `/cases/${countyCode}/${id}/working`,
        { answers: JSON.stringify(answers) },
        signal,
      ),
    enabled,
  });

export interface Delegation {
  readonly countyCode: number;
  readonly id: string;
  readonly delegator: string;
  readonly delegate: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly standing: 'to-come' | 'running' | 'over';
  /** The day it was called off on, before its last. */
  readonly endedOn: string | null;
}

export interface Delegations {
  readonly given: readonly Delegation[];
  readonly received: readonly Delegation[];
  readonly colleagues: readonly Omit<CaseColleague, 'open' | 'away' | 'cannot'>[];
}

export const useDelegations = () =>
  useQuery({
    queryKey: ['cases', 'delegations'],
    queryFn: ({ signal }) => get<Delegations>('/case-delegations', {}, signal),
  });

export const useDelegate = () =>
  useMutation({
    mutationFn: (wanted: {
      readonly delegate: string;
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    }) => write('POST', '/case-delegations', wanted, newActKey()),
    onSuccess: forgetCases,
  });

export const useEndDelegation = () =>
  useMutation({
    mutationFn: ({ countyCode, id }: Delegation) =>
      write('POST', `/case-delegations/${countyCode}/${id}/end`, {}, newActKey()),
    onSuccess: forgetCases,
  });

interface Counts {
  readonly open: number;
  readonly soon: number;
  readonly late: number;
}

/** One desk with what each who holds cases there has in hand. */
export interface DeskLoad extends Counts {
  readonly desk: number;
  readonly lineTitle: string;
  readonly regionName: string;
  readonly people: readonly (Counts & {
    readonly accountId: string | null;
    readonly name: string | null;
  })[];
}

export const useCaseLoad = () =>
  useQuery({
    queryKey: ['cases', 'load'],
    queryFn: ({ signal }) => get<{ desks: readonly DeskLoad[] }>('/cases/load', {}, signal),
  });
