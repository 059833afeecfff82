import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { forgetEntries, type Entry, type EntryMove } from './ledgers.ts';
import type { Page } from './people.ts';

/** 待我审核、被退回、我的草稿、我提交的. */
export type WorkList = 'review' | 'returned' | 'drafts' | 'waiting';

export type WorkEntry = Entry & {
  readonly ledger: string;
  readonly ledgerTitle: string;
  /** Its first answers in words. */
  readonly digest: string;
};

export interface WorkCount {
  readonly list: WorkList;
  readonly ledger: string;
  readonly entries: number;
}

export const useEntryWork = (
  list: WorkList,
  ledger: string | undefined,
  after: string | null,
  size: number,
) =>
  useQuery({
    queryKey: ['entry-work', list, ledger, after, size],
    queryFn: ({ signal }) => get<Page<WorkEntry>>('/entry-work', { list, ledger, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useWorkCounts = (enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['entry-work', 'counts'],
    queryFn: ({ signal }) =>
      get<{ counts: WorkCount[] }>('/entry-work/counts', {}, signal).then(({ counts }) => counts),
  });

/** How many stand on a list, of all ledgers or one. */
export const countOf = (counts: readonly WorkCount[] | undefined, list: WorkList, ledger?: string): number =>
  (counts ?? [])
    .filter((count) => count.list === list && (ledger === undefined || count.ledger === ledger))
    .reduce((sum, { entries }) => sum + entries, 0);

export interface Decision {
  readonly move: Exclude<EntryMove, 'correct'>;
  readonly reason?: string;
  readonly asLate?: boolean;
  readonly entries: readonly Pick<Entry, 'countyCode' | 'id' | 'rowVersion'>[];
}

export interface DecisionResult {
  readonly countyCode: number;
  readonly id: string;
  readonly status: 'done' | 'refused';
  readonly state?: string;
  readonly message?: string;
}

/** Submits, accepts, returns or withdraws entries; each answers for itself. */
export const useDecideEntries = () =>
  useMutation({
    mutationFn: ({ entries, ...decision }: Decision) =>
      write<{ results: DecisionResult[] }>('POST', '/entry-decisions', {
        ...decision,
        entries: entries.map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion })),
      }).then(({ results }) => results),
    onSuccess: () => forgetEntries(),
  });

export interface LedgerRules {
  /** Desks an entry has to pass before it counts. */
  readonly stepsAhead: readonly ('township' | 'county')[];
  /** Why the day is refused, or has to be marked late. */
  readonly closed: string | null;
  readonly mayBeLate: boolean;
}

/** What becomes of an entry recorded at a place on a day. */
export const useLedgerRules = (ledger: string, region: number | undefined, day: unknown) => {
  const isAsked = region !== undefined && typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
  return useQuery({
    enabled: isAsked,
    queryKey: ['ledger-rules', ledger, region, day],
    queryFn: ({ signal }) =>
      get<LedgerRules>(`/ledgers/${ledger}/rules`, { region, day: String(day) }, signal),
  });
};
