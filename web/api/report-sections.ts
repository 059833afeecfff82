import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Draft, SectionLine } from '#kit/report-document/desk-contracts.ts';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';
import { draftPath, whileUnread, type DraftPlace } from './report-drafts.ts';

const changed = () =>
  Promise.all([
    queryClient.invalidateQueries({ queryKey: ['report-sections'] }),
    queryClient.invalidateQueries({ queryKey: ['report-drafts', 'list'] }),
  ]);

/** The sections asked for a report: by whom, until when, who is late. Others hand them in, so each look reads them anew. */
export const useSectionsOf = (place: DraftPlace) =>
  useQuery({
    queryKey: ['report-sections', 'of', draftPath(place)],
    queryFn: ({ signal }) =>
      get<{ rows: SectionLine[] }>(`${draftPath(place)}/sections`, {}, signal).then(({ rows }) => rows),
    staleTime: 0,
  });

/** Sections asked of the areas in one's scope. */
export const useSections = (state: string | undefined, after: string | null, size: number) =>
  useQuery({
    queryKey: ['report-sections', 'list', state, after, size],
    queryFn: ({ signal }) => get<Page<SectionLine>>('/report-sections', { state, after, size }, signal),
    placeholderData: keepPreviousData,
  });

/** A section with its document, read anew whenever it is opened. */
export const useSection = (place: DraftPlace) =>
  useQuery({
    queryKey: ['report-sections', 'one', draftPath(place)],
    queryFn: ({ signal }) => get<{ section: SectionLine; draft: Draft }>(draftPath(place), {}, signal),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: whileUnread,
  });

export interface AskedSections {
  readonly regions: readonly number[];
  readonly title: string;
  readonly note: string;
  readonly dueOn: string;
}

export const useAskSections = (place: DraftPlace) =>
  useMutation({
    mutationFn: (body: AskedSections) => write('POST', `${draftPath(place)}/sections`, body),
    onSuccess: changed,
  });

/** Returns or withdraws a section, with a reason. */
export const useReviewSection = (place: DraftPlace) =>
  useMutation({
    mutationFn: ({
      section,
      move,
      reason,
    }: {
      section: SectionLine;
      move: 'returns' | 'withdrawals';
      reason: string;
    }) =>
      write('POST', `${draftPath(place)}/sections/${section.id}/${move}`, {
        rowVersion: section.rowVersion,
        reason,
      }),
    onSuccess: changed,
  });

/** Puts a section into the report before a block; 1 follows the title. `stepVersion` is of the report's text. */
export const useMergeSection = (place: DraftPlace) =>
  useMutation({
    mutationFn: ({ section, ...where }: { section: SectionLine; at: number; stepVersion: number }) =>
      write('POST', `${draftPath(place)}/sections/${section.id}/merges`, {
        rowVersion: section.rowVersion,
        ...where,
      }),
    onSuccess: changed,
  });

export const useSubmitSection = (place: DraftPlace) =>
  useMutation({
    mutationFn: (rowVersion: number) => write('POST', `${draftPath(place)}/submissions`, { rowVersion }),
    onSuccess: changed,
  });
