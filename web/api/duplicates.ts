import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { get, write } from './client.ts';
import {
  forgetPeople,
  personPath,
  type Page,
  type PersonFile,
  type PersonPlace,
  type PersonRow,
} from './people.ts';
import { queryClient } from './query-client.ts';

export interface LookAlike extends PersonRow {
  readonly reasons: readonly string[];
}

/** Two files that may be one person's. */
export interface DuplicatePair extends PersonPlace {
  readonly first: PersonRow;
  readonly second: PersonRow;
  readonly reasons: readonly string[];
  readonly state: string;
  readonly foundOn: string;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  readonly settledWhy: string | null;
  readonly rowVersion: number;
}

export interface PairFilters {
  readonly state?: string | undefined;
  readonly reason?: string | undefined;
  readonly region?: string | undefined;
}

export const usePairs = (filters: PairFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['duplicates', 'list', filters, after, size],
    queryFn: ({ signal }) => get<Page<DuplicatePair>>('/duplicates', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const usePairCount = (filters: PairFilters) =>
  useQuery({
    queryKey: ['duplicates', 'count', filters],
    queryFn: ({ signal }) => get<{ count: number }>('/duplicates/count', { ...filters }, signal),
  });

const forget = async () => {
  await Promise.all([forgetPeople(), queryClient.invalidateQueries({ queryKey: ['duplicates'] })]);
};

/** 不是同一人, or that taken back. */
export const useSettlePair = (step: 'settlements' | 'reopenings') =>
  useMutation({
    mutationFn: ({ pair, why }: { pair: DuplicatePair; why: string }) =>
      write('POST', `/duplicates/${pair.countyCode}/${pair.id}/${step}`, {
        why,
        rowVersion: pair.rowVersion,
      }),
    onSuccess: forget,
  });

export interface Comparison {
  readonly first: { readonly file: PersonFile; readonly entries: number };
  readonly second: { readonly file: PersonFile; readonly entries: number };
  readonly numberSlip: string | null;
  readonly isSealedSame: Readonly<Record<string, boolean>>;
}

export const useComparison = (county: string, id: string, otherCounty: string, otherId: string) =>
  useQuery({
    queryKey: ['people', 'comparison', county, id, otherCounty, otherId],
    queryFn: ({ signal }) =>
      get<Comparison>(`${personPath(county, id)}/comparisons/${otherCounty}/${otherId}`, {}, signal),
  });

export interface MergeBody {
  readonly folded: PersonPlace;
  readonly keptVersion: number;
  readonly foldedVersion: number;
  readonly choices: Readonly<Record<string, string>>;
  readonly evidence: string | null;
  readonly reason: string;
}

export const useMergePeople = () =>
  useMutation({
    mutationFn: ({ kept, body, actKey }: { kept: PersonPlace; body: MergeBody; actKey: string }) =>
      write<PersonPlace>('POST', `${personPath(kept.countyCode, kept.id)}/merges`, body, actKey),
    onSuccess: forget,
    // Refused since a file changed meanwhile, it is to be judged by the files as they are now.
    onError: (error) => (error instanceof ApiError && error.status === 409 ? forget() : undefined),
  });

export const useUnmergePerson = (person: PersonPlace) =>
  useMutation({
    mutationFn: (body: { rowVersion: number; reason: string }) =>
      write<PersonPlace>('POST', `${personPath(person.countyCode, person.id)}/unmerges`, body),
    onSuccess: forget,
  });

/** The file that holds an identity number, asked while a new file is being written; kept no longer than the form is open. */
export const useHolderOf = (idNumber: string | null) =>
  useQuery({
    queryKey: ['people', 'holder', idNumber],
    queryFn: () =>
      write<{ person: (PersonPlace & { name: string }) | null }>('POST', '/people/number-checks', {
        idNumber,
      }),
    enabled: idNumber !== null,
    gcTime: 0,
  });

/** Files that may be the same person as a draft; the server records who looked. */
export const findLookAlikes = (draft: {
  name: unknown;
  birthDate: unknown;
  enlistedOn: unknown;
  idNumber: unknown;
  phone: unknown;
}) => write<{ rows: LookAlike[] }>('POST', '/people/duplicate-checks', draft);
