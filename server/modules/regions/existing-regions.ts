import type { RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { validOn } from './valid-on.ts';

/** Those of the codes that stand on a day; today when left out. */
export const existingRegions = async (
  tx: Tx,
  codes: Iterable<RegionCode>,
  day: string = today(),
): Promise<Set<RegionCode>> => {
  const wanted = [...new Set(codes)];
  if (wanted.length === 0) return new Set();
  const rows = await tx
    .selectFrom('region')
    .select('code')
    .where('code', 'in', wanted)
    .where(validOn('region', day))
    .execute();
  return new Set(rows.map(({ code }) => code));
};
