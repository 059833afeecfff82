import { countyOf, regionLevel, regionRange, type RegionCode } from '#kit';

/** How an area is read: the coarsest table that serves it and the conditions that keep it to one shard where possible. */
export interface Area {
  readonly region: RegionCode;
  readonly first: RegionCode;
  readonly last: RegionCode;
  readonly firstCounty: number;
  readonly lastCounty: number;
  readonly monthTable: 'fact_county_month' | 'fact_township_month' | 'fact_station_month';
  /** The single region code of its month rows; null when the area is made of several counties. */
  readonly monthRegion: RegionCode | null;
}

/** Reads an area: a village and a township from their own rows, everything above as a sum of counties. */
export const areaOf = (region: RegionCode): Area => {
  const level = regionLevel(region);
  const [first, last] = regionRange(region);
  const monthTable =
    level === 'village'
      ? 'fact_station_month'
      : level === 'township'
        ? 'fact_township_month'
        : 'fact_county_month';
  return {
    region,
    first,
    last,
    firstCounty: countyOf(first),
    lastCounty: countyOf(last),
    monthTable,
    monthRegion: level === 'province' || level === 'city' ? null : region,
  };
};
