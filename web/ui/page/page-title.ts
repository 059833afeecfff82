import { useEffect } from 'react';
import { useMatch } from '@tanstack/react-router';
import { nameTab } from './open-tabs.ts';

/** Where the page itself is: while the next one is still on its way, the address is that one's already. */
export const usePagePath = (): string => useMatch({ strict: false, select: ({ pathname }) => pathname });

/** Names the page in the window's title and in its tab. */
export const usePageTitle = (title: string) => {
  const pathname = usePagePath();
  useEffect(() => {
    document.title = `${title} · 荣军`;
    nameTab(pathname, title);
  }, [title, pathname]);
};
