import type { RegionCode } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';

/** One stretch of a region's history: a code under a name, standing from one day until before another. */
export interface RegionSpell {
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
}

interface Cached {
  readonly spells: readonly RegionSpell[];
  readonly readAt: number;
}

/** A renamed or abolished region may show its old state this long in another process. A new one is seen at once. */
const LIFE_IN_MS = 10_000;
const MOST_CACHED = 20_000;

const cache = new Map<RegionCode, Cached>();

/** Called after the region list was changed. */
export const forgetRegions = (): void => cache.clear();

/**
 * The history of each code, oldest first; unknown codes are left out. Regions change a few times a year and are asked
 * for by every list and every entry, so known ones are kept for a few seconds.
 */
export const regionSpells = async (
  tx: Tx,
  codes: Iterable<RegionCode>,
): Promise<Map<RegionCode, readonly RegionSpell[]>> => {
  const now = Date.now();
  const wanted = [...new Set(codes)];
  const fresh = (code: RegionCode): Cached | undefined => {
    const known = cache.get(code);
    return known && now - known.readAt < LIFE_IN_MS ? known : undefined;
  };
  const missing = wanted.filter((code) => !fresh(code));
  if (missing.length > 0) {
    const rows = await tx
      .selectFrom('region')
      .select(['code', 'name', 'valid_from', 'valid_to'])
      .where('code', 'in', missing)
      .orderBy('valid_from')
      .execute();
    if (cache.size > MOST_CACHED) cache.clear();
    for (const [code, spells] of Map.groupBy(rows, (row) => row.code)) {
      const read = spells.map((row) => ({ name: row.name, from: row.valid_from, to: row.valid_to }));
      cache.set(code, { spells: read, readAt: now });
    }
  }
  return new Map(
    wanted.flatMap((code) => {
      const known = fresh(code);
      return known ? [[code, known.spells] as const] : [];
    }),
  );
};
