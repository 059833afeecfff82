import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Clause } from '#kit/limits/limit.ts';
import { get, write } from './client.ts';
import type { PersonPlace } from './people.ts';
import { queryClient } from './query-client.ts';

export interface FoundArticle {
  readonly code: string;
  readonly kind: 'policy' | 'question';
  readonly title: string;
  readonly summary: string;
  readonly from: string;
  readonly items: readonly string[];
  readonly matters: readonly string[];
  readonly why: string;
}

export interface KnowledgeFilters {
  readonly text?: string | undefined;
  readonly on?: string | undefined;
  readonly kind?: string | undefined;
  readonly item?: string | undefined;
  readonly matter?: string | undefined;
  readonly size?: number;
}

export const useKnowledge = (filters: KnowledgeFilters, enabled = true) =>
  useQuery({
    queryKey: ['knowledge', 'found', filters],
    queryFn: ({ signal }) =>
      get<{ rows: FoundArticle[]; count: number }>('/knowledge', { ...filters }, signal),
    placeholderData: keepPreviousData,
    enabled,
  });

export interface ArticleContent {
  readonly kind: 'policy' | 'question';
  readonly title: string;
  readonly body: readonly string[];
  readonly sources: readonly Clause[];
  readonly items: readonly string[];
  readonly matters: readonly string[];
  readonly asked: readonly string[];
  readonly notCovered?: string;
}

export interface Article extends ArticleContent {
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
  readonly isOwn: boolean;
  readonly changes: readonly { readonly from: string; readonly title: string }[];
}

export const useArticle = (code: string, on: string | undefined, enabled = true) =>
  useQuery({
    queryKey: ['knowledge', 'article', code, on],
    queryFn: ({ signal }) => get<Article>(`/knowledge/articles/${code}`, { on }, signal),
    enabled,
  });

/** One version the bureau wrote. */
export interface ArticleVersion extends PersonPlace {
  readonly code: string;
  readonly content: ArticleContent;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly state: 'draft' | 'submitted' | 'published' | 'withdrawn';
  readonly writer: string;
  readonly isMine: boolean;
  /** Written or once rewritten by the reader, so that somebody else decides on it. */
  readonly hasMyWording: boolean;
  readonly note: string | null;
  readonly changedAt: string;
  readonly rowVersion: number;
}

export const useArticleVersions = (enabled = true) =>
  useQuery({
    queryKey: ['knowledge', 'versions'],
    queryFn: ({ signal }) => get<{ rows: ArticleVersion[] }>('/knowledge/versions', {}, signal),
    enabled,
  });

export interface WrittenVersion {
  readonly content: ArticleContent;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const forget = () => queryClient.invalidateQueries({ queryKey: ['knowledge'] });

export const useDraftVersion = () =>
  useMutation({
    mutationFn: (body: WrittenVersion & { readonly code: string | null }) =>
      write<PersonPlace & { code: string }>('POST', '/knowledge/versions', body),
    onSuccess: forget,
  });

export const useVersionStep = () =>
  useMutation({
    mutationFn: ({
      version,
      step,
    }: {
      version: PersonPlace & { rowVersion: number };
      step: { kind: string };
    }) =>
      write(
        'POST',
        `/knowledge/versions/${version.countyCode}/${version.id}/${
          step.kind === 'publish' || step.kind === 'return' ? 'decisions' : 'steps'
        }`,
        { rowVersion: version.rowVersion, step },
      ),
    onSettled: forget,
  });
