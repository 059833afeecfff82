import { useQuery } from '@tanstack/react-query';
import type { RegionLevel } from '#kit/region-code.ts';
import { get } from './client.ts';
import { queryClient } from './query-client.ts';

export interface Region {
  readonly code: number;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent: number | null;
  readonly hasChildren: boolean;
}

const LONG = 10 * 60_000;

const read = (query: { parent?: number; text?: string }) =>
  get<{ rows: Region[] }>('/regions', query).then((answer) => answer.rows);

/** The regions right below one, inside the actor's scope; without a parent, the tops of that scope. */
export const fetchRegionsBelow = (parent?: number) =>
  queryClient.fetchQuery({
    queryKey: ['regions', 'below', parent ?? null],
    queryFn: () => read(parent === undefined ? {} : { parent }),
    staleTime: LONG,
  });

export const useRegionsBelow = (parent?: number, enabled = true) =>
  useQuery({
    enabled,
    queryKey: ['regions', 'below', parent ?? null],
    queryFn: () => read(parent === undefined ? {} : { parent }),
    staleTime: LONG,
  });

export const useRegionSearch = (text: string) =>
  useQuery({
    queryKey: ['regions', 'search', text],
    queryFn: () => read({ text }),
    enabled: text.trim() !== '',
    staleTime: LONG,
  });
