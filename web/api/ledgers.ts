import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Answers, LedgerDefinition } from '#kit/define-ledger.ts';
import { get, write } from './client.ts';
import { readPages } from './read-pages.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

export interface LedgerSummary {
  readonly code: string;
  readonly title: string;
  readonly purpose: string;
  readonly line: string;
  readonly lineTitle: string;
}

export interface NamedPerson {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
}

export interface Entry {
  readonly countyCode: number;
  readonly id: string;
  readonly regionCode: number;
  readonly regionName: string;
  readonly businessDay: string;
  readonly state: string;
  /** Whose review a submitted entry waits for. */
  readonly desk: 'township' | 'county' | null;
  readonly returnReason: string | null;
  /** Something was done to it after its period had been closed. */
  readonly late: boolean;
  readonly answers: Answers;
  readonly person: NamedPerson | null;
  /** Further people, in the order named. */
  readonly others: readonly NamedPerson[];
  readonly rowVersion: number;
  readonly recordedAt: string;
}

/** Everyone an entry names. */
export const everyoneOf = ({ person, others }: Pick<Entry, 'person' | 'others'>): readonly NamedPerson[] => [
  ...(person ? [person] : []),
  ...others,
];

/** 张建国、李卫国; empty when nobody is named. */
export const namesOf = (entry: Pick<Entry, 'person' | 'others'>): string =>
  everyoneOf(entry)
    .map(({ name }) => name)
    .join('、');

export interface EntryAct {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string | null;
}

export type EntryMove = 'correct' | 'submit' | 'accept' | 'return' | 'withdraw';

export type EntryWithActs = Entry & {
  readonly acts: readonly EntryAct[];
  /** What I may do to it now. */
  readonly moves: readonly EntryMove[];
  /** Why its figures may not change, or only marked late. */
  readonly closed: string | null;
};

/** from, to, region, state, late, and `filter.CODE` for the ledger's own filters. */
export type EntryFilters = Readonly<Record<string, string | undefined>>;

export interface NewEntry {
  readonly region: number;
  readonly answers: Answers;
  readonly person?: { readonly countyCode: number; readonly id: string };
  readonly others?: readonly { readonly countyCode: number; readonly id: string }[];
  /** Kept for later; may be incomplete. */
  readonly asDraft?: boolean;
  /** Taken into a closed period, with the reason. */
  readonly asLate?: boolean;
  readonly reason?: string;
}

export const useLedgers = () =>
  useQuery({
    queryKey: ['ledgers'],
    queryFn: () => get<{ ledgers: LedgerSummary[] }>('/ledgers').then((answer) => answer.ledgers),
    staleTime: Infinity,
  });

/** Forms can be amended while they are being filled in. */
const FORM_AGE_MS = 30_000;

export const useLedger = (ledger: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['ledgers', ledger],
    queryFn: async () => {
      const definition = await get<LedgerDefinition>(`/ledgers/${ledger}`);
      // A form brings code lists of its own, which a page opened before its publication has not read.
      if (definition.collection !== undefined)
        await queryClient.invalidateQueries({ queryKey: ['code-lists'] });
      return definition;
    },
    staleTime: ledger.startsWith('form-') ? FORM_AGE_MS : Infinity,
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

/** What an entry moves: its ledger's lists, work lists, every figure, the home page and the person's timeline. */
export const forgetEntries = async (ledger?: string) => {
  await queryClient.invalidateQueries({ queryKey: ledger === undefined ? ['entries'] : ['entries', ledger] });
  for (const key of ['metrics', 'home', 'people', 'entry-work'])
    void queryClient.invalidateQueries({ queryKey: [key] });
};

export const useRecordEntry = (ledger: string) =>
  useMutation({
    mutationFn: ({ entry, actKey }: { entry: NewEntry; actKey: string }) =>
      write<Entry>('POST', `/ledgers/${ledger}/entries`, entry, actKey),
    onSuccess: () => forgetEntries(ledger),
  });

export const useCorrectEntry = (ledger: string, countyCode: number | string, id: string) =>
  useMutation({
    mutationFn: (body: {
      answers: Answers;
      person?: unknown;
      others?: unknown;
      reason: string;
      rowVersion: number;
      asLate?: boolean;
    }) => write<Entry>('POST', `${entryPath(ledger, countyCode, id)}/corrections`, body),
    onSuccess: () => forgetEntries(ledger),
  });

/** The entries of a list as far as paper holds them. */
export const useEntryPages = (ledger: string, filters: EntryFilters) =>
  useQuery({
    queryKey: ['entries', ledger, 'pages', filters],
    queryFn: ({ signal }) => readPages<Entry>(`/ledgers/${ledger}/entries`, filters, { signal }),
  });
