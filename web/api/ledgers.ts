import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Answers, LedgerDefinition } from '#kit/define-ledger.ts';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

export interface LedgerSummary {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly line: string;
  readonly lineTitle: string;
}

export interface Entry {
  readonly countyCode: number;
  readonly id: string;
  readonly regionCode: number;
  readonly regionName: string;
  readonly businessDay: string;
  readonly state: string;
  readonly answers: Answers;
  readonly person: { readonly countyCode: number; readonly id: string; readonly name: string } | null;
  readonly rowVersion: number;
  readonly recordedAt: string;
}

export interface EntryAct {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string | null;
}

export type EntryWithActs = Entry & { readonly acts: readonly EntryAct[] };

/** from, to, region, state, and `filter.CODE` for the ledger's own filters. */
export type EntryFilters = Readonly<Record<string, string | undefined>>;

export interface NewEntry {
  readonly region: number;
  readonly answers: Answers;
  readonly person?: { readonly countyCode: number; readonly id: string };
}

export const useLedgers = () =>
  useQuery({
    queryKey: ['ledgers'],
    queryFn: () => get<{ ledgers: LedgerSummary[] }>('/ledgers').then((answer) => answer.ledgers),
    staleTime: Infinity,
  });

export const useLedger = (ledger: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['ledgers', ledger],
    queryFn: () => get<LedgerDefinition>(`/ledgers/${ledger}`),
    staleTime: Infinity,
  });

export const useEntries = (ledger: string, filters: EntryFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['entries', ledger, 'list', filters, after, size],
    queryFn: ({ signal }) =>
      get<Page<Entry>>(`/ledgers/${ledger}/entries`, { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useEntrySummary = (ledger: string, filters: EntryFilters, enabled: boolean) =>
  useQuery({
    queryKey: ['entries', ledger, 'summary', filters],
    queryFn: ({ signal }) =>
      get<{ count: number; totals: Record<string, number> }>(
        `/ledgers/${ledger}/entries/summary`,
        { ...filters },
        signal,
      ),
    enabled,
  });

export const entryPath = (ledger: string, countyCode: number | string, id: string) =>
  `/ledgers/${ledger}/entries/${countyCode}/${id}`;

export const useEntry = (ledger: string, countyCode: number | string, id: string) =>
  useQuery({
    queryKey: ['entries', ledger, 'one', String(countyCode), id],
    queryFn: ({ signal }) => get<EntryWithActs>(entryPath(ledger, countyCode, id), {}, signal),
  });

/** What an entry moves: its ledger's lists, every figure, the home page and the person's timeline. */
const forgetEntries = async (ledger: string) => {
  await queryClient.invalidateQueries({ queryKey: ['entries', ledger] });
  for (const key of ['metrics', 'home', 'people']) void queryClient.invalidateQueries({ queryKey: [key] });
};

export const useRecordEntry = (ledger: string) =>
  useMutation({
    mutationFn: ({ entry, actKey }: { entry: NewEntry; actKey: string }) =>
      write<Entry>('POST', `/ledgers/${ledger}/entries`, entry, actKey),
    onSuccess: () => forgetEntries(ledger),
  });

export const useCorrectEntry = (ledger: string, countyCode: number | string, id: string) =>
  useMutation({
    mutationFn: (body: { answers: Answers; person?: unknown; reason: string; rowVersion: number }) =>
      write<Entry>('POST', `${entryPath(ledger, countyCode, id)}/corrections`, body),
    onSuccess: () => forgetEntries(ledger),
  });

export const useWithdrawEntry = (ledger: string, countyCode: number | string, id: string) =>
  useMutation({
    mutationFn: (body: { reason: string; rowVersion: number }) =>
      write<Entry>('POST', `${entryPath(ledger, countyCode, id)}/withdrawals`, body),
    onSuccess: () => forgetEntries(ledger),
  });

const PAGE_SIZE = 100;

/** Every entry of a list up to `most`, page after page: for printing. */
export const useEntryPages = (ledger: string, filters: EntryFilters, most: number) =>
  useQuery({
    queryKey: ['entries', ledger, 'pages', filters, most],
    queryFn: async ({ signal }) => {
      const rows: Entry[] = [];
      let after: string | null = null;
      do {
        const page: Page<Entry> = await get(
          `/ledgers/${ledger}/entries`,
          { ...filters, after, size: PAGE_SIZE },
          signal,
        );
        rows.push(...page.rows);
        after = page.next;
      } while (after !== null && rows.length < most);
      return rows.slice(0, most);
    },
  });
