import type { RegionCode } from '#kit/region-code.ts';
import { regionLevel } from '#kit/region-code.ts';
import type { Database } from '#platform/db/database.ts';

/** A small fictional tree: one city with two counties, their townships and villages. */
export const TEST_REGIONS: readonly (readonly [code: RegionCode, name: string, parent: RegionCode | null])[] =
  [
    [990000000000, '云岭省示范', null],
    [990100000000, '云麓市', 990000000000],
    [990101000000, '青岚区', 990100000000],
    [990101001000, '溪桥街道', 990101000000],
    [990101001001, '桃源社区', 990101001000],
    [990101001002, '柳荫社区', 990101001000],
    [990101002000, '望江镇', 990101000000],
    [990101002001, '江口村', 990101002000],
    [990102000000, '白鹭县', 990100000000],
    [990102001000, '石门镇', 990102000000],
    [990102001001, '石门村', 990102001000],
  ];

/** Fills the region table with the small tree; `db` as the owner or the application, either may. */
export const seedRegions = async (db: Database): Promise<void> => {
  await db
    .insertInto('region')
    .values(
      TEST_REGIONS.map(([code, name, parent]) => ({
        code,
        name,
        level: regionLevel(code),
        parent_code: parent,
      })),
    )
    .onConflict((known) => known.doNothing())
    .execute();
};
