import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { AppliedFilter } from '../../ui/list/applied-filters.tsx';
import { filterLabel, moreFilters } from './people-filters.ts';
import { personStateWords } from './person-words.ts';

type Search = Readonly<Record<string, string | undefined>>;

/** What the list of people is narrowed by now, in words, each taken off by itself. */
export const appliedPeopleFilters = (
  search: Search,
  setSearch: (change: Readonly<Record<string, string | undefined>>) => void,
  { lists, regionName }: { readonly lists: CodeLists; readonly regionName: string | undefined },
): readonly AppliedFilter[] => {
  const { text, region, identity, sex, state } = search;
  const words: readonly (readonly [string, string | undefined])[] = [
    ['text', text && `查找：${text}`],
    ['region', region && `地区：${regionName}`],
    ['identity', identity && `类别：${labelOf(lists, 'person-identity', identity)}`],
    ['sex', sex && `性别：${labelOf(lists, 'sex', sex)}`],
    ['state', state && `状态：${personStateWords(state, lists)}`],
    ...moreFilters.map((filter) => {
      const value = search[filter.code];
      return [filter.code, value && filterLabel(filter, value, lists)] as const;
    }),
  ];
  return words.flatMap(([key, label]) =>
    label ? [{ key, label, onRemove: () => setSearch({ [key]: '' }) }] : [],
  );
};
