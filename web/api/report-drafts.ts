import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  BlockChange,
  Draft,
  DraftLine,
  DraftVersion,
  FiguresAnswer,
  StepsAnswer,
  StepsRequest,
} from '#kit/report-document/desk-contracts.ts';
import type { ReportDocument } from '#kit/report-document/document.ts';
import type { FigureAttributes, FigureTableAttributes } from '#kit/report-document/figure-attributes.ts';
import { BY_ITSELF, get, getByItself, newActKey, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

/** Reports are served under /report-drafts, the sections areas below write under /report-sections. */
export type DraftKind = 'report' | 'section';

export interface DraftPlace {
  readonly kind: DraftKind;
  readonly county: number | string;
  readonly id: string;
}

export const draftPath = ({ kind, county, id }: DraftPlace): string =>
  `/${kind === 'report' ? 'report-drafts' : 'report-sections'}/${county}/${id}`;

const keyOf = (place: DraftPlace, ...more: readonly unknown[]) => [
  'report-drafts',
  'one',
  draftPath(place),
  ...more,
];

export interface DraftFilter {
  readonly text?: string | undefined;
  readonly state?: string | undefined;
}

export const useDrafts = (filter: DraftFilter, after: string | null, size: number) =>
  useQuery({
    queryKey: ['report-drafts', 'list', filter, after, size],
    queryFn: ({ signal }) => get<Page<DraftLine>>('/report-drafts', { ...filter, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useDraftCounts = (filter: DraftFilter) =>
  useQuery({
    queryKey: ['report-drafts', 'count', filter],
    queryFn: ({ signal }) =>
      get<{ open: number; finalised: number }>('/report-drafts/count', { ...filter }, signal),
    placeholderData: keepPreviousData,
  });

/** Of a text that is written on: the editor hears of changes itself, and would be set up afresh under the writer's hands. */
export const whileUnread = ({ state }: { readonly state: { readonly data: unknown } }): boolean =>
  state.data === undefined;

/** The document changes under other hands: it is read anew whenever the page opens. */
export const useDraft = (place: DraftPlace) =>
  useQuery({
    queryKey: keyOf(place),
    queryFn: ({ signal }) => get<Draft>(draftPath(place), {}, signal),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: whileUnread,
  });

export interface NewDraft {
  readonly template: string | null;
  readonly region: number;
  readonly from: string;
  readonly to: string;
  readonly forecastTo: string | null;
  /** A text to begin with in place of a template. */
  readonly document?: ReportDocument;
  /** For a thematic report: what it is about, and the metrics it speaks of. */
  readonly topic?: string;
  readonly metrics?: readonly string[];
}

export const useOpenDraft = () =>
  useMutation({
    mutationFn: (body: NewDraft) => write<Draft>('POST', '/report-drafts', body),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['report-drafts', 'list'] }),
  });

export interface AskedFigures {
  readonly figures: readonly FigureAttributes[];
  readonly tables: readonly FigureTableAttributes[];
}

/** The values of chips, tables and charts, in one snapshot; `isByItself` when only the clock asks. */
export const askFigures = (
  place: DraftPlace,
  asked: AskedFigures,
  isByItself: boolean,
): Promise<FiguresAnswer> =>
  write<FiguresAnswer>(
    'POST',
    `${draftPath(place)}/figures`,
    asked,
    newActKey(),
    isByItself ? BY_ITSELF : {},
  );

export const sendSteps = (
  place: DraftPlace,
  submission: z.input<typeof StepsRequest>,
): Promise<StepsAnswer> => write<StepsAnswer>('POST', `${draftPath(place)}/steps`, submission);

export interface StepsWanted {
  readonly since: number;
  /** Seconds the server may wait for something new. */
  readonly wait: number;
  readonly clientId?: string;
  readonly position?: number;
  readonly rowVersion?: number | undefined;
  readonly commentsVersion?: number | undefined;
}

/** An open page asks this for as long as it is open, also when nobody sits before it. */
export const awaitSteps = (
  place: DraftPlace,
  wanted: StepsWanted,
  signal?: AbortSignal,
): Promise<StepsAnswer> => getByItself<StepsAnswer>(`${draftPath(place)}/steps`, { ...wanted }, signal);

export const useVersions = (place: DraftPlace) =>
  useQuery({
    queryKey: keyOf(place, 'versions'),
    queryFn: ({ signal }) =>
      get<{ rows: DraftVersion[] }>(`${draftPath(place)}/versions`, {}, signal).then(({ rows }) => rows),
  });

/** Saving and restoring change the list of versions. */
const versionsChanged = (place: DraftPlace) =>
  queryClient.invalidateQueries({ queryKey: keyOf(place, 'versions') });

export const useSaveVersion = (place: DraftPlace) =>
  useMutation({
    mutationFn: (label: string) =>
      write<{ number: number }>('POST', `${draftPath(place)}/versions`, { label }),
    onSuccess: () => versionsChanged(place),
  });

export const useRestoreVersion = (place: DraftPlace) =>
  useMutation({
    mutationFn: (number: number) =>
      write<{ stepVersion: number }>('POST', `${draftPath(place)}/versions/${number}/restores`),
    onSuccess: () => versionsChanged(place),
  });

/** What differs between two versions; 0 is the draft as it stands. */
export const useVersionChanges = (place: DraftPlace, before: number, after: number) =>
  useQuery({
    queryKey: keyOf(place, 'changes', before, after),
    queryFn: ({ signal }) =>
      get<{ blocks: BlockChange[] }>(`${draftPath(place)}/version-changes`, { before, after }, signal).then(
        ({ blocks }) => blocks,
      ),
    gcTime: 0,
  });
