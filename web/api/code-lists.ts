import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { get } from './client.ts';

export { labelOf, optionsOf } from './code-list-words.ts';

export interface CodeListEntry {
  readonly code: string;
  readonly label: string;
  readonly retired?: boolean;
}

export type CodeLists = Readonly<
  Record<string, { readonly title: string; readonly entries: readonly CodeListEntry[] }>
>;

const NONE: CodeLists = {};

/** Lists of a form that is still being designed, for what is drawn inside. */
export const ExtraCodeLists = createContext<CodeLists>(NONE);

/** Every code list, read once, and those of a form being designed around. */
export const useCodeLists = (): CodeLists => {
  const { data } = useQuery({
    queryKey: ['code-lists'],
    queryFn: () => get<{ lists: CodeLists }>('/code-lists').then((answer) => answer.lists),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const extra = useContext(ExtraCodeLists);
  return useMemo(() => (extra === NONE ? (data ?? NONE) : { ...data, ...extra }), [data, extra]);
};
