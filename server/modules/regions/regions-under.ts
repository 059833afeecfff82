import { regionRange, type RegionCode, type RegionLevel } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { validOn } from './valid-on.ts';

/** Regions of today in a region and below it, itself included, of some levels, in the order of their codes. */
export const regionsUnder = (
  tx: Tx,
  region: RegionCode,
  levels: readonly RegionLevel[],
): Promise<{ code: RegionCode; name: string; level: string }[]> => {
  const [first, last] = regionRange(region);
  return tx
    .selectFrom('region')
    .select(['code', 'name', 'level'])
    .where('code', '>=', first)
    .where('code', '<=', last)
    .where('level', 'in', [...levels])
    .where(validOn('region', today()))
    .orderBy('code')
    .execute();
};
