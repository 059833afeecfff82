import type { RegionCode } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';

/**
 * Names by code; the latest name for a region that was renamed or abolished, so that old records keep one.
 * Codes never known are left out.
 */
export const regionNames = async (tx: Tx, codes: Iterable<RegionCode>): Promise<Map<RegionCode, string>> => {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Map();
  const rows = await tx
    .selectFrom('region')
    .select(['code', 'name'])
    .where('code', 'in', wanted)
    .orderBy('valid_from')
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
};

/** The name of one region, or its code written out when it was never known. */
export const regionName = async (tx: Tx, code: RegionCode): Promise<string> =>
  (await regionNames(tx, [code])).get(code) ?? String(code);
