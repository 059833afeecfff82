import { countyOf, regionLevel, regionRange, type RegionCode } from '#kit';

/** How an area is read: the coarsest table that serves it and the conditions that keep it to one shard where possible. */
export interface Area {
  readonly region: RegionCode;
  readonly first: RegionCode;
  readonly last: RegionCode;
  readonly firstCounty: number;
  readonly lastCounty: number;
  /** Whether whole counties are read, from their own facts; otherwise the facts of stations are added up. */
  readonly ofCounties: boolean;
  /** The region code of its own presence rows; null when the area is made of several counties. */
  readonly presenceRegion: RegionCode | null;
}

/** Reads an area: villages and townships from their stations, everything above as a sum of counties. */
export const areaOf = (region: RegionCode): Area => {
  const level = regionLevel(region);
  const [first, last] = regionRange(region);
  return {
    region,
    first,
    last,
    firstCounty: countyOf(first),
    lastCounty: countyOf(last),
    ofCounties: level !== 'village' && level !== 'township',
    presenceRegion: level === 'province' || level === 'city' ? null : region,
  };
};
