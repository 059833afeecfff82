import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import type { Page } from './people.ts';
import { queryClient } from './query-client.ts';

export interface HonourRow {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly regionName: string;
  readonly papers: number;
  readonly pictures: number;
  readonly videos: number;
  readonly latest: string;
  readonly cover: { readonly countyCode: number; readonly id: string } | null;
}

export interface HonourState {
  readonly entries: number;
  readonly papers: number;
  readonly pictures: number;
  readonly videos: number;
  readonly newPictures: number;
  readonly newVideos: number;
  readonly isComplete: boolean;
}

export const useHonourList = (lacks: string | undefined, after: string | null, size: number) =>
  useQuery({
    queryKey: ['honour', 'list', lacks, after, size],
    queryFn: ({ signal }) => get<Page<HonourRow>>('/honour', { lacks, after, size }, signal),
    placeholderData: keepPreviousData,
  });

export const useHonour = (county: string, id: string) =>
  useQuery({
    queryKey: ['honour', 'one', county, id],
    queryFn: ({ signal }) => get<HonourState>(`/honour/${county}/${id}`, {}, signal),
  });

export const useRecordHonour = (county: string, id: string) =>
  useMutation({
    mutationFn: (body: { region: number; albums: number }) =>
      write<{ ledger: string; countyCode: number; id: string }>(
        'POST',
        `/honour/${county}/${id}/entries`,
        body,
      ),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['honour'] });
      for (const key of ['entries', 'metrics', 'home', 'people'])
        void queryClient.invalidateQueries({ queryKey: [key] });
    },
  });
