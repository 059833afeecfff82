import { countyRegion, regionLevel, regionRange, type RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { validOn } from './valid-on.ts';

/** The counties of an area that stand today, lowest code first; for a county or less, the county it lies in. */
export const countiesWithin = async (tx: Tx, region: RegionCode): Promise<RegionCode[]> => {
  if (!['province', 'city'].includes(regionLevel(region))) return [countyRegion(region)];
  const [first, last] = regionRange(region);
  const rows = await tx
    .selectFrom('region')
    .select('code')
    .where('level', '=', 'county')
    .where('code', '>=', first)
    .where('code', '<=', last)
    .where(validOn('region', today()))
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
};
