import { useMutation, useQuery } from '@tanstack/react-query';
import type { CommentThread } from '#kit/report-document/desk-contracts.ts';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';
import { draftPath, type DraftPlace } from './report-drafts.ts';

interface Threads {
  readonly rows: readonly CommentThread[];
}

export interface Colleague {
  readonly accountId: string;
  readonly name: string;
  readonly title: string;
}

export interface Remark {
  readonly text: string;
  /** Account ids of the colleagues named. */
  readonly mentions: readonly string[];
}

const keyOf = (place: DraftPlace) => ['report-comments', draftPath(place)];

export const useThreads = (place: DraftPlace) =>
  useQuery({
    queryKey: keyOf(place),
    queryFn: ({ signal }) => get<Threads>(`${draftPath(place)}/threads`, {}, signal).then(({ rows }) => rows),
  });

/** Somebody commented: what is shown is read anew. */
export const commentsChanged = (place: DraftPlace) =>
  queryClient.invalidateQueries({ queryKey: keyOf(place) });

export const useColleagues = (place: DraftPlace) =>
  useQuery({
    queryKey: [...keyOf(place), 'colleagues'],
    queryFn: ({ signal }) =>
      get<{ rows: Colleague[] }>(`${draftPath(place)}/colleagues`, {}, signal).then(({ rows }) => rows),
    staleTime: Infinity,
  });

const keep = (place: DraftPlace) => (answer: Threads) => queryClient.setQueryData(keyOf(place), answer.rows);

export const useBeginThread = (place: DraftPlace) =>
  useMutation({
    mutationFn: (body: Remark & { id: string; quote: string }) =>
      write<Threads>('POST', `${draftPath(place)}/threads`, body),
    onSuccess: keep(place),
  });

export const useAnswerThread = (place: DraftPlace) =>
  useMutation({
    mutationFn: ({ thread, ...remark }: Remark & { thread: string }) =>
      write<Threads>('POST', `${draftPath(place)}/threads/${thread}/comments`, remark),
    onSuccess: keep(place),
  });

export const useResolveThread = (place: DraftPlace) =>
  useMutation({
    mutationFn: ({ thread, resolved }: { thread: string; resolved: boolean }) =>
      write<Threads>('PUT', `${draftPath(place)}/threads/${thread}/resolution`, { resolved }),
    onSuccess: keep(place),
  });
