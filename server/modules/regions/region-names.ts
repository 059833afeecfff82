import type { RegionCode } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { regionSpells } from './region-cache.ts';

/**
 * Names by code; the latest name for a region that was renamed or abolished, so that old records keep one.
 * Codes never known are left out.
 */
export const regionNames = async (tx: Tx, codes: Iterable<RegionCode>): Promise<Map<RegionCode, string>> => {
  const known = await regionSpells(tx, codes);
  return new Map([...known].map(([code, spells]) => [code, spells.at(-1)?.name ?? String(code)]));
};

/** The name of one region, or its code written out when it was never known. */
export const regionName = async (tx: Tx, code: RegionCode): Promise<string> =>
  (await regionNames(tx, [code])).get(code) ?? String(code);
