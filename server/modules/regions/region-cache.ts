import type { RegionCode } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { shortMemory } from '#platform/db/short-memory.ts';

/** One stretch of a region's history: a code under a name, standing from one day until before another. */
export interface RegionSpell {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

/** Regions change a few times a year and are asked for by every list and every entry. */
const memory = shortMemory<RegionCode, readonly RegionSpell[]>({ lifeInMs: 10_000, most: 20_000 });

/** Called after the region list was changed. */
export const forgetRegions = (): void => memory.forget();

/** The history of each code, oldest first; unknown codes are left out. */
export const regionSpells = async (
  tx: Tx,
  codes: Iterable<RegionCode>,
): Promise<Map<RegionCode, readonly RegionSpell[]>> => {
  const known = new Map<RegionCode, readonly RegionSpell[]>();
  const missing: RegionCode[] = [];
  for (const code of new Set(codes)) {
    const spells = memory.get(code);
    if (spells) known.set(code, spells);
    else missing.push(code);
  }
  if (missing.length === 0) return known;
  const rows = await tx
    .selectFrom('region')
    .select(['code', 'name', 'valid_from', 'valid_to'])
    .where('code', 'in', missing)
    .orderBy('valid_from')
    .execute();
  for (const [code, own] of Map.groupBy(rows, (row) => row.code)) {
    const spells = own.map((row) => ({ name: row.name, from: row.valid_from, to: row.valid_to }));
    memory.set(code, spells);
    known.set(code, spells);
  }
  return known;
};
