import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { draftPath, type DraftPlace } from './report-drafts.ts';

type InlineJson = Readonly<Record<string, unknown>>;

/** A sentence built from the report's own figures. */
export interface Suggestion {
  readonly key: string;
  readonly kind: 'growth' | 'fall' | 'target-reached' | 'target-missed' | 'areas';
  readonly metric: string;
  /** Why it is offered, in one sentence. */
  readonly reason: string;
  readonly text: string;
  /** Text and chips, to be put in as they are. */
  readonly nodes: readonly InlineJson[];
}

export interface Suggestions {
  readonly rows: readonly Suggestion[];
  /** Whether the bureau has set up a rephrasing service; off by default. */
  readonly mayRephrase: boolean;
}

export interface Rephrased {
  readonly text: string;
  readonly nodes: readonly InlineJson[];
}

export const useSuggestions = (place: DraftPlace) =>
  useQuery({
    queryKey: ['report-suggestions', draftPath(place)],
    queryFn: ({ signal }) => get<Suggestions>(`${draftPath(place)}/suggestions`, {}, signal),
    staleTime: 5 * 60_000,
  });

/** The same sentence in other words; its figures stay as they are. */
export const useRephrase = (place: DraftPlace) =>
  useMutation({
    mutationFn: (key: string) =>
      write<Rephrased>('POST', `${draftPath(place)}/suggestions/rephrasings`, { key }),
  });
