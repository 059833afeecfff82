import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { forgetPeople, type Page, type PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

/** An official system compared with, and its figures. */
export interface Mirror {
  readonly code: string;
  readonly title: string;
  readonly system: string;
  readonly purpose: string;
  readonly basis: string;
  readonly notCovered: readonly string[];
  readonly fields: readonly { readonly code: string; readonly label: string }[];
  readonly states: readonly { readonly code: string; readonly label: string }[];
  readonly records: number;
  readonly open: number;
  readonly toMend: number;
  readonly settledThisMonth: number;
  /** Day of the latest export, whoever brought it in. */
  readonly asOf: string | null;
  /** The last one that was brought in here, or where one sees of it. */
  readonly lastExport: {
    readonly asOf: string;
    readonly madeAt: string;
    readonly regionName: string;
    readonly fileName: string;
    readonly records: number;
  } | null;
}

export const useMirrors = (enabled = true) =>
  useQuery({
    queryKey: ['mirrors', 'all'],
    queryFn: async ({ signal }) => (await get<{ mirrors: Mirror[] }>('/mirrors', {}, signal)).mirrors,
    enabled,
  });

/** A point where an official record and our file differ. */
export interface MirrorDifference extends PersonPlace {
  readonly kind: string;
  readonly fieldLabel: string;
  readonly name: string;
  readonly personId: string | null;
  readonly regionName: string;
  readonly theirs: string | null;
  readonly ours: string | null;
  readonly state: string;
  readonly reason: string | null;
  readonly foundOn: string;
  readonly settledOn: string | null;
  readonly settledBy: string | null;
  readonly rowVersion: number;
}

export interface DifferenceFilters {
  readonly mirror: string;
  readonly state: string;
  readonly kind?: string | undefined;
  readonly field?: string | undefined;
  readonly region?: string | undefined;
  readonly name?: string | undefined;
}

export const useDifferences = (filters: DifferenceFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['mirrors', 'differences', filters, after, size],
    queryFn: ({ signal }) =>
      get<Page<MirrorDifference>>('/mirror-differences', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export interface DifferenceCount {
  readonly count: number;
  readonly fields: readonly {
    readonly kind: string;
    readonly field: string;
    readonly label: string;
    readonly count: number;
  }[];
}

export const useDifferenceCount = (filters: DifferenceFilters) =>
  useQuery({
    queryKey: ['mirrors', 'count', filters],
    queryFn: ({ signal }) => get<DifferenceCount>('/mirror-differences/count', { ...filters }, signal),
    placeholderData: keepPreviousData,
  });

/** What an official system holds of one person. */
export interface MirrorRecord extends PersonPlace {
  readonly personId: string | null;
  readonly name: string;
  readonly regionName: string;
  readonly officialNumber: string | null;
  readonly state: string | null;
  readonly stateOn: string | null;
  readonly asOf: string;
  readonly goneOn: string | null;
}

export interface RecordFilters {
  readonly mirror: string;
  readonly presence: string;
  readonly state?: string | undefined;
  readonly region?: string | undefined;
  readonly number?: string | undefined;
  readonly name?: string | undefined;
}

export const useMirrorRecords = (filters: RecordFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['mirrors', 'records', filters, after, size],
    queryFn: ({ signal }) => get<Page<MirrorRecord>>('/mirror-records', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useMirrorRecordCount = (filters: RecordFilters) =>
  useQuery({
    queryKey: ['mirrors', 'record-count', filters],
    queryFn: ({ signal }) => get<{ count: number }>('/mirror-records/count', { ...filters }, signal),
  });

export type Settlement = 'taken' | 'ours' | 'ignored';

export interface SettleOutcome {
  readonly id: string;
  readonly name: string;
  readonly status: 'settled' | 'refused';
  readonly reason: string | null;
}

/** Differences of one request. */
export const MOST_SETTLED = 1000;

type Place = Pick<MirrorDifference, 'countyCode' | 'id' | 'rowVersion'>;

export const useSettleDifferences = () =>
  useMutation({
    mutationFn: async ({ rows, as, reason }: { rows: readonly Place[]; as: Settlement; reason: string }) => {
      const differences = rows.map(({ countyCode, id, rowVersion }) => ({ countyCode, id, rowVersion }));
      const answer = await write<{ rows: SettleOutcome[] }>('POST', '/mirror-differences/settlements', {
        differences,
        as,
        reason,
      });
      return answer.rows;
    },
    onSuccess: () => Promise.all([forgetPeople(), queryClient.invalidateQueries({ queryKey: ['mirrors'] })]),
  });

const PAGE = 100;

/** All differences a filter leaves, up to what one request may settle. */
export const readDifferences = async (filters: DifferenceFilters): Promise<readonly MirrorDifference[]> => {
  const all: MirrorDifference[] = [];
  let after: string | null = null;
  do {
    const page: Page<MirrorDifference> = await get('/mirror-differences', { ...filters, after, size: PAGE });
    all.push(...page.rows);
    after = page.next ?? null;
  } while (after !== null && all.length < MOST_SETTLED);
  return all.slice(0, MOST_SETTLED);
};
