import { countyOf, regionLevel, regionRange, townshipOf, type RegionCode } from '#kit';

/** How an area is read, and the conditions that keep it to one shard where possible. */
export interface Area {
  readonly region: RegionCode;
  readonly first: RegionCode;
  readonly last: RegionCode;
  readonly firstCounty: number;
  readonly lastCounty: number;
  /** Whether whole counties are read, from their facts; otherwise records are counted. */
  readonly ofCounties: boolean;
  /** The township it is or lies in, as column township_code holds it; null when the area is made of whole counties. */
  readonly township: number | null;
}

/** Reads an area: villages and townships from their records, everything above as a sum of counties. */
export const areaOf = (region: RegionCode): Area => {
  const level = regionLevel(region);
  const [first, last] = regionRange(region);
  const ofCounties = level !== 'village' && level !== 'township';
  return {
    region,
    first,
    last,
    firstCounty: countyOf(first),
    lastCounty: countyOf(last),
    ofCounties,
    township: ofCounties ? null : townshipOf(region),
  };
};
