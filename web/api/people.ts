import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';

/** Where a file is. */
export interface PersonPlace {
  readonly countyCode: number;
  readonly id: string;
}

export interface PersonRow {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
  readonly identities: readonly string[];
  readonly regionCode: number;
  readonly regionName: string;
  readonly idNumberMasked: string | null;
  readonly phoneMasked: string | null;
  readonly state: string;
  readonly filedOn: string;
  readonly rowVersion: number;
  readonly enlistedOn: string | null;
  readonly dischargedOn: string | null;
  readonly militaryRank: string | null;
  readonly politicalStatus: string | null;
  readonly education: string | null;
  readonly employment: string | null;
  readonly difficulty: string | null;
  readonly contactClass: string | null;
  readonly liaison: string | null;
  readonly disabilityGrade: number | null;
}

/** A person file: every fact by its code, personal ones masked in place. */
export interface PersonFile extends Omit<PersonRow, 'idNumberMasked' | 'phoneMasked'> {
  readonly rowVersion: number;
  readonly updatedAt: string;
  readonly mergedInto: PersonPlace | null;
  readonly movedTo: PersonPlace | null;
  readonly movedFrom: PersonPlace | null;
  readonly plan: readonly PlanItem[];
  readonly [fact: string]: unknown;
}

/** Filters as they stand in the address of the list, with the order. */
export type PersonFilters = Readonly<Record<string, string | undefined>>;

export interface PlanItem {
  readonly id: string;
  readonly goal: string;
  readonly measures: string;
  readonly responsible: string;
  readonly dueOn: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly closedOn: string | null;
  readonly outcome: string | null;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

export const usePeople = (filters: PersonFilters, after: string | null, size: number, enabled = true) =>
  useQuery({
    queryKey: ['people', 'list', filters, after, size],
    queryFn: ({ signal }) => get<Page<PersonRow>>('/people', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });

/** How many there are: as far as the server counts at once, or with `isExact` all of them, which may take seconds. */
export const usePeopleCount = (filters: PersonFilters, enabled: boolean, isExact: boolean) =>
  useQuery({
    queryKey: ['people', 'count', filters, isExact],
    queryFn: ({ signal }) =>
      get<{ count: number; isMore: boolean }>(
        '/people/count',
        { ...filters, ...(isExact && { exact: 'true' }) },
        signal,
      ),
    enabled,
    // What was counted at once stands until all are counted.
    placeholderData: (before, query) =>
      JSON.stringify(query?.queryKey[2]) === JSON.stringify(filters) ? before : undefined,
  });

export const personPath = (countyCode: number | string, id: string) => `/people/${countyCode}/${id}`;

export const usePerson = (countyCode: number | string, id: string, asOf?: string, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['people', 'file', String(countyCode), id, asOf ?? null],
    queryFn: ({ signal }) => get<PersonFile>(personPath(countyCode, id), { asOf }, signal),
  });

export const forgetPeople = () => queryClient.invalidateQueries({ queryKey: ['people'] });

export const useFilePerson = () =>
  useMutation({
    mutationFn: ({ draft, actKey }: { draft: unknown; actKey: string }) =>
      write<PersonFile>('POST', '/people', draft, actKey),
    onSuccess: forgetPeople,
  });

export const useCorrectPerson = (countyCode: number | string, id: string) =>
  useMutation({
    mutationFn: (body: { changes: unknown; reason: string; rowVersion: number }) =>
      write<PersonFile>('POST', `${personPath(countyCode, id)}/corrections`, body),
    onSuccess: forgetPeople,
  });

/** Adds, changes or closes an item of the plan for a person. */
export const useChangePlan = (countyCode: number | string, id: string) =>
  useMutation({
    mutationFn: (body: { item: Omit<PlanItem, 'id'> & { id?: string }; rowVersion: number }) =>
      write<PersonFile>('POST', `${personPath(countyCode, id)}/plan`, body),
    onSuccess: forgetPeople,
  });

/** Opens one masked field; the server records who, when and why. */
export const revealPersonField = (countyCode: number | string, id: string, field: string, reason: string) =>
  write<{ value: string | null }>('POST', `${personPath(countyCode, id)}/reveals`, { field, reason });
