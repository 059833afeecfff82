import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { forgetPeople, personPath, type Page, type PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

/** A folder of the paper archive that the old county was still digitising on the day of acceptance. */
export interface FolderLeft {
  readonly number: string;
  readonly state: string;
}

/** One side of a relation that goes from one county to another. */
export interface Move extends PersonPlace {
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly state: string;
  readonly handedOverOn: string;
  readonly movedOn: string;
  readonly reason: string;
  readonly fromName: string;
  readonly toName: string;
  readonly toRegion: number;
  readonly payerChangesOn: string | null;
  readonly payerRule: string | null;
  readonly settledOn: string | null;
  readonly settledWhy: string | null;
  readonly daysWaiting: number | null;
  readonly person: PersonPlace | null;
  /** Whom the name means, while the person waits to be accepted here. */
  readonly arrival: { readonly birthDate: string; readonly idNumberMasked: string | null } | null;
  readonly foldersLeft: readonly FolderLeft[];
  readonly rowVersion: number;
}

export interface MoveFilters {
  readonly direction: string;
  readonly state?: string | undefined;
  readonly region?: string | undefined;
  readonly name?: string | undefined;
}

export const useMoves = (filters: MoveFilters, after: string | null, size: number) =>
  useQuery({
    queryKey: ['moves', 'list', filters, after, size],
    queryFn: ({ signal }) => get<Page<Move>>('/moves', { ...filters, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useMoveCount = (filters: MoveFilters) =>
  useQuery({
    queryKey: ['moves', 'count', filters],
    queryFn: ({ signal }) => get<{ count: number }>('/moves/count', { ...filters }, signal),
  });

export interface Destination {
  readonly code: number;
  readonly name: string;
  readonly city: string | null;
}

/** Counties a relation can go to, also outside the clerk's own area. */
export const useDestinations = (text: string) =>
  useQuery({
    queryKey: ['moves', 'destinations', text],
    queryFn: ({ signal }) => get<{ rows: Destination[] }>('/moves/destinations', { text }, signal),
    placeholderData: keepPreviousData,
  });

export interface HandOverOutlook {
  readonly open: Move | null;
  readonly payments: readonly string[];
  readonly payerChangesOn: string | null;
  readonly payerRule: string | null;
}

/** The hand-over under way, and who would pay from when after one on a day. */
export const useHandOverOutlook = (person: PersonPlace, movedOn?: string | null) =>
  useQuery({
    queryKey: ['moves', 'outlook', person.countyCode, person.id, movedOn ?? null],
    queryFn: ({ signal }) =>
      get<HandOverOutlook>(`${personPath(person.countyCode, person.id)}/moves`, { movedOn }, signal),
    placeholderData: keepPreviousData,
  });

const forget = async () => {
  await Promise.all([forgetPeople(), queryClient.invalidateQueries({ queryKey: ['moves'] })]);
};

export const useHandOver = (person: PersonPlace) =>
  useMutation({
    mutationFn: ({ body, actKey }: { body: object; actKey: string }) =>
      write<PersonPlace>('POST', `${personPath(person.countyCode, person.id)}/moves`, body, actKey),
    onSuccess: forget,
  });

export const useAcceptMove = () =>
  useMutation({
    mutationFn: ({ move, regionCode }: { move: Move; regionCode: number }) =>
      write<PersonPlace & { readonly foldersLeft: readonly FolderLeft[] }>(
        'POST',
        `/moves/${move.countyCode}/${move.id}/acceptances`,
        { regionCode, rowVersion: move.rowVersion },
      ),
    onSuccess: forget,
  });

/** The new county returns it, or the old one withdraws it. */
export const useEndMove = () =>
  useMutation({
    mutationFn: ({ move, why }: { move: Move; why: string }) =>
      write(
        'POST',
        `/moves/${move.countyCode}/${move.id}/${move.direction === 'in' ? 'returns' : 'withdrawals'}`,
        { why, rowVersion: move.rowVersion },
      ),
    onSuccess: forget,
  });
