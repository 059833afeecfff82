import { useMutation, useQuery } from '@tanstack/react-query';
import type { Draft } from '#kit/report-document/desk-contracts.ts';
import type {
  Edition,
  EditionLine,
  FigureChanges,
  FigureComparison,
  FigureDifference,
} from '#kit/report-document/edition-contracts.ts';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';
import { draftPath, type DraftPlace } from './report-drafts.ts';

export interface EditionPlace {
  readonly county: number | string;
  readonly id: string;
}

export const editionPath = ({ county, id }: EditionPlace): string => `/report-editions/${county}/${id}`;

/** A signed report never changes. */
export const useEdition = (place: EditionPlace) =>
  useQuery({
    queryKey: ['report-editions', editionPath(place)],
    queryFn: ({ signal }) => get<Edition>(editionPath(place), {}, signal),
    staleTime: Infinity,
  });

/** Every time a report was finalised, latest first. */
export const useEditionsOf = (place: DraftPlace) =>
  useQuery({
    queryKey: ['report-editions', 'of', draftPath(place)],
    queryFn: ({ signal }) =>
      get<Page<EditionLine>>(`${draftPath(place)}/editions`, { size: 100 }, signal).then(({ rows }) => rows),
  });

export const useEditions = () =>
  useQuery({
    queryKey: ['report-editions', 'list'],
    queryFn: ({ signal }) =>
      get<Page<EditionLine>>('/report-editions', { size: 100 }, signal).then(({ rows }) => rows),
  });

const draftsChanged = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['report-drafts'] }),
    queryClient.invalidateQueries({ queryKey: ['report-editions', 'of'] }),
    queryClient.invalidateQueries({ queryKey: ['report-editions', 'list'] }),
  ]);

export const useFinalise = (place: DraftPlace) =>
  useMutation({
    mutationFn: (body: {
      stepVersion: number;
      rowVersion: number;
      acceptMissing: boolean;
      acceptUnfinished: boolean;
    }) => write<EditionLine>('POST', `${draftPath(place)}/editions`, body),
    onSuccess: draftsChanged,
  });

export const useReopen = (place: DraftPlace) =>
  useMutation({
    mutationFn: (body: { rowVersion: number; reason: string }) =>
      write<Draft>('POST', `${draftPath(place)}/reopenings`, body),
    onSuccess: draftsChanged,
  });

export interface Differences {
  readonly asOf: string;
  readonly compared: number;
  readonly rows: readonly FigureDifference[];
}

/** Figures of a signed report that records no longer bear out. */
export const useDifferences = (place: EditionPlace) =>
  useQuery({
    queryKey: ['report-editions', editionPath(place), 'differences'],
    queryFn: ({ signal }) => get<Differences>(`${editionPath(place)}/differences`, {}, signal),
  });

/** The rows that entered, left or changed behind a signed figure. */
export const useFigureChanges = (place: EditionPlace, number: number) =>
  useQuery({
    queryKey: ['report-editions', editionPath(place), 'changes', number],
    queryFn: ({ signal }) =>
      get<FigureChanges>(`${editionPath(place)}/figures/${number}/changes`, {}, signal),
  });

/** A signed report beside another one, or beside the records of earlier years. */
export const useComparison = (place: EditionPlace, other: EditionPlace | undefined, years: number) =>
  useQuery({
    queryKey: ['report-editions', editionPath(place), 'comparison', other ?? years],
    queryFn: ({ signal }) =>
      get<{ rows: FigureComparison[] }>(
        `${editionPath(place)}/comparison`,
        other ? { withCounty: other.county, with: other.id } : { years },
        signal,
      ).then(({ rows }) => rows),
  });
