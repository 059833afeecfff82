import { useEffect } from 'react';
import { useLocation } from '@tanstack/react-router';
import { nameTab } from './open-tabs.ts';

/** Names the page in the window's title and in its tab. */
export const usePageTitle = (title: string) => {
  const pathname = useLocation({ select: (location) => location.pathname });
  useEffect(() => {
    document.title = `${title} · 荣军`;
    nameTab(pathname, title);
  }, [title, pathname]);
};
