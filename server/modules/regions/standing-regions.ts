import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export interface StandingRegion {
  readonly code: number;
  readonly name: string;
  readonly parent: number | null;
  readonly validFrom: string;
  readonly urbanRuralClass: number | null;
  readonly stationName: string | null;
  readonly stationPhone: string | null;
}

/** The tree as it stands, with the station of each region, and the codes that ended; a table of at most some thousands. */
export const standingRegions = async (tx: Tx) => {
  const { rows } = await sql<StandingRegion>`
    select distinct on (region.code) region.code, region.name, region.parent_code as parent,
      region.valid_from as "validFrom",
      region.urban_rural_class as "urbanRuralClass", station.name as "stationName", station.phone as "stationPhone"
    from region
    left join station on station.region_code = region.code and station.valid_to is null
      and station.kind in ('centre', 'station')
    where region.valid_to is null
    order by region.code, station.id
  `.execute(tx);
  const children = new Map<number, number[]>();
  for (const { code, parent } of rows)
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), code]);
  const { rows: ends } = await sql<{ code: number; day: string }>`
    select code, max(valid_to) as day from region group by code having bool_and(valid_to is not null)
  `.execute(tx);
  return {
    ended: new Map(ends.map(({ code, day }) => [code, day])),
    standing: new Map(rows.map((row) => [row.code, row])),
    children,
  };
};
