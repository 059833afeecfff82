import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { forgetPeople, type Page, type PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

/** One person on a year's list of regular payment. */
export interface Confirmation extends PersonPlace {
  readonly year: number;
  readonly personId: string;
  readonly name: string;
  readonly idNumberMasked: string | null;
  readonly phoneMasked: string | null;
  readonly personState: string | null;
  readonly regionName: string;
  readonly categories: readonly string[];
  readonly state: string;
  readonly dueOn: string;
  readonly daysOverdue: number;
  readonly channel: string | null;
  readonly settledOn: string | null;
  readonly remindedOn: string | null;
  readonly proposal: string;
  readonly proposalWhy: string | null;
  readonly decisionWhy: string | null;
  readonly rowVersion: number;
}

export interface ConfirmationFilters {
  readonly year: number;
  readonly view: string;
  readonly region?: string | undefined;
  readonly category?: string | undefined;
  readonly name?: string | undefined;
}

export const useConfirmations = (filters: ConfirmationFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['confirmations', 'list', filters, after, size],
    queryFn: ({ signal }) => get<Page<Confirmation>>('/confirmations', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useConfirmationCount = (filters: ConfirmationFilters) =>
  useQuery({
    queryKey: ['confirmations', 'count', filters],
    queryFn: ({ signal }) => get<{ count: number }>('/confirmations/count', { ...filters }, signal),
  });

export interface AreaProgress {
  readonly region: number;
  readonly regionName: string;
  readonly listed: number;
  readonly settled: number;
  readonly confirmed: number;
  readonly overdue: number;
}

export const useProgress = (year: number, region: number) =>
  useQuery({
    queryKey: ['confirmations', 'progress', year, region],
    queryFn: ({ signal }) =>
      get<{ rows: AreaProgress[] }>('/confirmations/progress', { year, region }, signal),
    placeholderData: keepPreviousData,
  });

const forget = async () => {
  await Promise.all([forgetPeople(), queryClient.invalidateQueries({ queryKey: ['confirmations'] })]);
};

export const useMakeYearList = () =>
  useMutation({
    mutationFn: (body: { year: number; region: number; dueOn: string }) =>
      write<{ added: number }>('POST', '/confirmations/lists', body),
    onSuccess: forget,
  });

const pathOf = ({ countyCode, id }: PersonPlace) => `/confirmations/${countyCode}/${id}`;

export const useConfirmationStep = () =>
  useMutation({
    mutationFn: ({ row, step }: { row: Confirmation; step: object }) =>
      write('POST', `${pathOf(row)}/steps`, { rowVersion: row.rowVersion, step }),
    onSuccess: forget,
  });

export const useDecideProposal = () =>
  useMutation({
    mutationFn: ({ row, upheld, why }: { row: Confirmation; upheld: boolean; why: string }) =>
      write('POST', `${pathOf(row)}/decisions`, { rowVersion: row.rowVersion, upheld, why }),
    onSuccess: forget,
  });
