import type { CodeLists } from './code-lists.ts';

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
