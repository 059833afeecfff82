import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from './client.ts';
import { personPath } from './people.ts';

/** A part of the file that another module keeps, with its newest rows. */
export interface PersonSection {
  readonly code: string;
  readonly title: string;
  /** Said when there is no row. */
  readonly empty: string;
  readonly columns: readonly {
    readonly code: string;
    readonly label: string;
    readonly format?: 'text' | 'date' | 'money' | 'number';
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: Readonly<Record<string, string | number | null>>;
    readonly href: string | null;
  }[];
  readonly count: number;
}

export interface TimelineRow {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  /** Empty when a command or a job recorded it. */
  readonly by: string;
  readonly href: string | null;
}

interface TimelinePage {
  readonly rows: readonly TimelineRow[];
  readonly next: string | null;
  readonly kinds: readonly { readonly code: string; readonly title: string }[];
}

export interface FactSource {
  /** Code of the fact; empty for the filing, which speaks for all others. */
  readonly field: string;
  readonly kind: 'filed' | 'corrected';
  readonly effectiveOn: string;
  readonly by: string;
  readonly reason: string | null;
}

const TIMELINE_PAGE = 20;

export const usePersonSections = (countyCode: string, id: string, asOf?: string) =>
  useQuery({
    queryKey: ['people', 'sections', countyCode, id, asOf ?? null],
    queryFn: ({ signal }) =>
      get<{ sections: PersonSection[] }>(`${personPath(countyCode, id)}/sections`, { asOf }, signal),
  });

export const useFactSources = (countyCode: string, id: string, asOf?: string) =>
  useQuery({
    queryKey: ['people', 'sources', countyCode, id, asOf ?? null],
    queryFn: ({ signal }) =>
      get<{ sources: FactSource[] }>(`${personPath(countyCode, id)}/sources`, { asOf }, signal),
  });

/** Everything recorded about a person, page after page; one kind, or all. */
export const useTimeline = (countyCode: string, id: string, filters: { kind?: string; asOf?: string }) =>
  useInfiniteQuery({
    queryKey: ['people', 'timeline', countyCode, id, filters],
    queryFn: ({ pageParam, signal }) =>
      get<TimelinePage>(
        `${personPath(countyCode, id)}/timeline`,
        { ...filters, after: pageParam, size: TIMELINE_PAGE },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
