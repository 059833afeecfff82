import { regionRange, type RegionCode } from '#kit/region-code.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Station } from './region.ts';
import { regionNames } from './region-names.ts';
import { validOn } from './valid-on.ts';

/** Stations of today in a region and below it, in the order of their regions' codes. `after` is a region code. */
export const listStations = async (
  tx: Tx,
  { region, after = 0, size = 100 }: { region: RegionCode; after?: RegionCode; size?: number },
): Promise<Station[]> => {
  const [first, last] = regionRange(region);
  const rows = await tx
    .selectFrom('station')
    .select(['id', 'region_code', 'name', 'kind', 'phone'])
    .where('region_code', '>=', first)
    .where('region_code', '<=', last)
    .where('region_code', '>', after)
    .where(validOn('station', today()))
    .orderBy('region_code')
    .limit(size)
    .execute();
  const names = await regionNames(
    tx,
    rows.map((row) => row.region_code),
  );
  return rows.map((row) => ({
    id: row.id,
    regionCode: row.region_code,
    regionName: names.get(row.region_code) ?? '',
    name: row.name,
    kind: row.kind,
    phone: row.phone,
  }));
};
