import type { FieldDefinition } from '#kit/form/define-field.ts';
import type { LedgerDefinition } from '#kit/define-ledger.ts';
import { labelOf, type CodeLists } from '../../api/code-lists.ts';
import type { EntryFilters } from '../../api/ledgers.ts';
import type { SearchText } from '../../ui/filter/use-search.ts';
import { entryStateWords } from './entry-state.ts';

export const filterKey = (field: FieldDefinition) => `filter.${field.code}`;

/** The ledger's own filters, in the order of its form. */
export const filterFields = (ledger: LedgerDefinition) => ledger.fields.filter((field) => field.filter);

/** What the address says about this ledger's list, and nothing else. */
export const entryFiltersOf = (ledger: LedgerDefinition, search: SearchText): EntryFilters =>
  Object.fromEntries(
    ['from', 'to', 'region', 'state', 'late', ...filterFields(ledger).map(filterKey)]
      .filter((key) => search[key])
      .map((key) => [key, search[key]]),
  );

const valueWords = (field: FieldDefinition, value: string, lists: CodeLists) => {
  if (field.type === 'code') return labelOf(lists, field.codeList, value);
  return field.type === 'yesNo' ? (value === 'true' ? '是' : '否') : value;
};

/** Filters in force as words, with the address keys that hold them. */
export const filterWords = (
  ledger: LedgerDefinition,
  filters: EntryFilters,
  lists: CodeLists,
  regionName: string,
): readonly { readonly keys: readonly string[]; readonly label: string }[] => {
  const { from, to, region, state, late } = filters;
  const words = [];
  if (from || to) words.push({ keys: ['from', 'to'], label: `日期：${from ?? '最早'} 至 ${to ?? '最近'}` });
  if (region) words.push({ keys: ['region'], label: `地区：${regionName}` });
  if (state) words.push({ keys: ['state'], label: `状态：${entryStateWords(state)}` });
  if (late) words.push({ keys: ['late'], label: '只看迟报' });
  for (const field of filterFields(ledger)) {
    const value = filters[filterKey(field)];
    if (value)
      words.push({ keys: [filterKey(field)], label: `${field.label}：${valueWords(field, value, lists)}` });
  }
  return words;
};
