import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { noteLost } from './connection.ts';

const isUnreachable = (error: unknown) =>
  error instanceof ApiError && (error.status === 0 || error.status === 503);

/** Answers stay fresh for half a minute and are shown while newer ones load; only a lost connection is retried. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (isUnreachable(error)) noteLost();
    },
  }),
  mutationCache: new MutationCache({
    onError: (error) => {
      if (isUnreachable(error)) noteLost();
    },
  }),
  defaultOptions: {
    queries: {
      // Without a network a request fails and says so; the library would else wait without a word until there is one.
      networkMode: 'always',
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: 'always',
      retry: (count, error) => isUnreachable(error) && count < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
