import { findCodeList } from '#definitions';
import type { WrittenCell } from '#platform/files/excel/sheet-layout.ts';

const labels = new Map<string, ReadonlyMap<string, string>>();

const labelsOf = (list: string): ReadonlyMap<string, string> => {
  const known =
    labels.get(list) ?? new Map(findCodeList(list)?.entries.map(({ code, label }) => [code, label]));
  labels.set(list, known);
  return known;
};

/** A stored value as a sheet shows it: codes as labels, several joined by 、. */
export const shownValue = (value: unknown, codeList: string | undefined): WrittenCell => {
  if (value === null || value === undefined) return null;
  const word = (code: unknown): string =>
    codeList ? (labelsOf(codeList).get(String(code)) ?? String(code)) : String(code);
  if (Array.isArray(value)) return value.map(word).join('、');
  if (codeList) return word(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
};
