import { useCallback } from 'react';
import { useLocation, useNavigate } from '@tanstack/react-router';

export type SearchText = Readonly<Record<string, string | undefined>>;

/**
 * The filters of a page live in its address, so that a refresh, a tab or a colleague shows the same rows.
 * Setting merges; `undefined` or '' removes.
 */
export const useSearchText = (): readonly [SearchText, (change: SearchText) => void] => {
  const search = useLocation({ select: (location) => location.search as SearchText });
  const navigate = useNavigate();
  const change = useCallback(
    (next: SearchText) =>
      void navigate({
        to: '.',
        search: (before: SearchText) =>
          Object.fromEntries(Object.entries({ ...before, ...next }).filter(([, value]) => value)),
        replace: true,
      } as never),
    [navigate],
  );
  return [search, change];
};
