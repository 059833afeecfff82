import { maskSealed } from '../reading/present-person.ts';
import { openEnvelope } from '../person-envelope.ts';
import type { ListedPersonRow } from './search-people.ts';

/** What a list shows of sealed facts. Masked: nothing here is worth more than the list itself. */
export interface ListedMasks {
  readonly idNumber: string | null;
  readonly phone: string | null;
}

const MOST_CACHED = 200_000;
const cache = new Map<string, ListedMasks>();

/** The masked numbers of a listed person; opening an envelope costs more than the rest of a line, so masks are kept. */
export const listedMasks = (row: ListedPersonRow): ListedMasks => {
  const key = `${row.id}/${row.row_version}`;
  const known = cache.get(key);
  if (known) return known;
  const { idNumber, phone } = maskSealed(openEnvelope(row));
  if (cache.size >= MOST_CACHED) cache.clear();
  const masks = { idNumber, phone };
  cache.set(key, masks);
  return masks;
};
