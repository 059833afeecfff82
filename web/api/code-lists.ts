import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import { get } from './client.ts';

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

/** The words for a code; the code itself while the lists load or when nobody knows it. */
export const labelOf = (
  lists: CodeLists,
  list: string | undefined,
  code: string | null | undefined,
): string =>
  code === null || code === undefined || code === ''
    ? ''
    : (lists[list ?? '']?.entries.find((entry) => entry.code === code)?.label ?? code);

/** Options of a drop-down: retired codes are kept out, but for what was chosen before. */
export const optionsOf = (lists: CodeLists, list: string | undefined, chosen?: unknown) =>
  (lists[list ?? '']?.entries ?? [])
    .filter(({ code, retired }) => !retired || [chosen].flat().includes(code))
    .map((entry) => ({ value: entry.code, label: entry.label }));
