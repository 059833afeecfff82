import { readStored, store, useStored } from '../stored.ts';

/** One opened page: where it stands now (with its filters) and what it is called. */
export interface OpenTab {
  readonly pathname: string;
  readonly href: string;
  readonly title: string;
}

const KEY = 'tab.pages';
const OWNER = 'tab.pages-of';
const NONE: readonly OpenTab[] = [];
const MOST = 12;

const tabs = () => readStored<readonly OpenTab[]>(KEY, NONE);

export const useOpenTabs = () => useStored<readonly OpenTab[]>(KEY, NONE)[0];

/** Titles and addresses tell whom the work was about: the tabs of one account are closed for another. */
export const keepTabsOf = (accountId: string) => {
  if (readStored(OWNER, '') === accountId) return;
  closeAllTabs();
  store(OWNER, accountId);
};

/**
 * The page now shown gets a tab, or its tab remembers the new filters. Beyond twelve the oldest goes, and so does one that
 * was left before its page had a name.
 */
export const visitTab = (pathname: string, href: string) => {
  const all = tabs().filter((tab) => tab.title !== '' || tab.pathname === pathname);
  const known = all.find((tab) => tab.pathname === pathname);
  if (known?.href === href && all.length === tabs().length) return;
  if (known)
    store(
      KEY,
      all.map((tab) => (tab === known ? { ...tab, href } : tab)),
    );
  else store(KEY, [...all, { pathname, href, title: '' }].slice(-MOST));
};

/** Names the tab of a page; the page may name itself before its visit is noted. */
export const nameTab = (pathname: string, title: string) => {
  const all = tabs();
  if (!all.some((tab) => tab.pathname === pathname))
    store(KEY, [...all, { pathname, href: pathname, title }].slice(-MOST));
  if (all.some((tab) => tab.pathname === pathname && tab.title !== title))
    store(
      KEY,
      all.map((tab) => (tab.pathname === pathname ? { ...tab, title } : tab)),
    );
};

/** Closes one tab; answers the tab to show instead. */
export const closeTab = (pathname: string): OpenTab | undefined => {
  const all = tabs();
  const at = all.findIndex((tab) => tab.pathname === pathname);
  const rest = all.filter((tab) => tab.pathname !== pathname);
  store(KEY, rest);
  return rest[Math.min(at, rest.length - 1)];
};

export const closeOtherTabs = (pathname: string) =>
  store(
    KEY,
    tabs().filter((tab) => tab.pathname === pathname),
  );

export const closeAllTabs = () => store(KEY, NONE);
