import type { AppliedFilter } from '../../ui/list/applied-filters.tsx';
import type { SearchText } from '../../ui/filter/use-search.ts';

/** What can be followed by a click on the words of a row (`NarrowTo`), and what it is called. */
const FOLLOWED: Readonly<Record<string, string>> = { account: '姓名', kind: '操作' };

const left = (key: string): SearchText => ({ [key]: '', [`${key}Words`]: '' });

/** The change of an address that follows nothing any more. */
export const NOTHING_FOLLOWED: SearchText = Object.assign({}, ...Object.keys(FOLLOWED).map(left));

/** What is followed now, in words, each taken off by itself. */
export const followedFilters = (
  search: SearchText,
  setSearch: (change: SearchText) => void,
): readonly AppliedFilter[] =>
  Object.entries(FOLLOWED)
    .filter(([key]) => search[key])
    .map(([key, title]) => ({
      key,
      label: `${title}：${search[`${key}Words`] ?? ''}`,
      onRemove: () => setSearch(left(key)),
    }));
