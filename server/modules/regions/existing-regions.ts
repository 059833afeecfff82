import type { RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { regionSpells } from './region-cache.ts';

/** Those of the codes that stand on a day; today when left out. */
export const existingRegions = async (
  tx: Tx,
  codes: Iterable<RegionCode>,
  day: string = today(),
): Promise<Set<RegionCode>> => {
  const known = await regionSpells(tx, codes);
  const stands = (code: RegionCode): boolean =>
    known.get(code)?.some(({ from, to }) => from <= day && (to === null || day < to)) ?? false;
  return new Set([...known.keys()].filter(stands));
};
