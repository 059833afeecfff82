import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { CaseState } from '#kit/service-item/case-states.ts';
import { get, newActKey, write } from './client.ts';
import { readPages } from './read-pages.ts';
import type { Page, PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

export type CaseLight = 'green' | 'amber' | 'red' | 'grey';

/** A case in a list. */
export interface ListedCase extends PersonPlace {
  readonly number: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly name: string | null;
  /** Null to posts that may not open the person's file. */
  readonly person: PersonPlace | null;
  readonly regionName: string;
  readonly state: CaseState;
  readonly stepTitle: string | null;
  readonly appliedOn: string;
  /** Day of one's own last hand in it, or of the copy; null in lists that are not about that. */
  readonly handledOn: string | null;
  readonly dueOn: string | null;
  readonly light: CaseLight;
  readonly isSupervised: boolean;
  readonly urged: number;
  readonly assigneeIsMe: boolean;
  readonly isAssigned: boolean;
  /** Whom it was given to; null while it lies with the whole desk. */
  readonly heldBy: string | null;
  /** Somebody was asked to sign and has not. */
  readonly awaitsSigners: boolean;
  readonly rowVersion: number;
}

export type CaseFilters = Readonly<Record<string, string | undefined>>;

/** What is known of cases is asked for anew after every act. */
export const forgetCases = () => queryClient.invalidateQueries({ queryKey: ['cases'] });

export const useCases = (filters: CaseFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['cases', 'list', filters, after, size],
    queryFn: ({ signal }) => get<Page<ListedCase>>('/cases', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useCaseCount = (filters: CaseFilters) =>
  useQuery({
    queryKey: ['cases', 'count', filters],
    queryFn: ({ signal }) => get<{ count: number }>('/cases/count', { ...filters }, signal),
  });

interface CaseDesk {
  readonly counts: {
    readonly desk: number;
    readonly signing: number;
    readonly soon: number;
    readonly late: number;
    readonly supervised: number;
  };
  readonly rows: readonly ListedCase[];
}

export const useCaseDesk = () =>
  useQuery({
    queryKey: ['cases', 'desk'],
    queryFn: ({ signal }) => get<CaseDesk>('/cases/desk', {}, signal),
  });

export interface CaseActing {
  readonly action: string;
  readonly reason?: string;
  readonly input?: unknown;
}

interface ManyResults {
  readonly results: readonly {
    readonly id: string;
    readonly status: 'done' | 'refused';
    readonly message: string | null;
  }[];
}

export const useActOnCases = () =>
  useMutation({
    mutationFn: ({ cases, ...acting }: CaseActing & { readonly cases: readonly ListedCase[] }) =>
      write<ManyResults>(
        'POST',
        '/cases/acts',
        {
          ...acting,
          cases: cases.map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion })),
        },
        newActKey(),
      ),
    onSuccess: forgetCases,
  });

/** The first cases of a list: at most so many. */
export const readCasePages = async (filters: CaseFilters, most: number): Promise<readonly ListedCase[]> =>
  (await readPages<ListedCase>('/cases', { ...filters }, { most })).rows;

/** The cases of a list as far as paper holds them. */
export const useCasePages = (filters: CaseFilters) =>
  useQuery({
    queryKey: ['cases', 'pages', filters],
    queryFn: ({ signal }) => readPages<ListedCase>('/cases', { ...filters }, { signal }),
  });
