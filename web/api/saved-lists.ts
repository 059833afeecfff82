import { useMutation, useQuery } from '@tanstack/react-query';
import { get, write } from './client.ts';
import { queryClient } from './query-client.ts';

/** A search of people kept under a name. */
export interface SavedList {
  readonly countyCode: number;
  readonly id: string;
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly shared: boolean;
  readonly isMine: boolean;
}

const KEY = ['saved-lists'];
const forget = () => queryClient.invalidateQueries({ queryKey: KEY });

export const useSavedLists = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => get<{ lists: SavedList[] }>('/saved-lists', {}, signal),
  });

export const useSaveList = () =>
  useMutation({
    mutationFn: (body: { name: string; query: unknown; shared: boolean }) =>
      write<SavedList>('POST', '/saved-lists', body),
    onSuccess: forget,
  });

export const useRemoveList = () =>
  useMutation({
    mutationFn: ({ countyCode, id }: SavedList) => write('DELETE', `/saved-lists/${countyCode}/${id}`),
    onSuccess: forget,
  });
