import { regionLevel, type RegionCode } from '#kit/region-code.ts';

const SIZE_ABOVE = { city: 1e10, county: 1e8, township: 1e6, village: 1e3 } as const;

/** The region one level up: 990101001002 → 990101001000; null for a province. */
export const parentOf = (code: RegionCode): RegionCode | null => {
  const level = regionLevel(code);
  return level === 'province' ? null : Math.floor(code / SIZE_ABOVE[level]) * SIZE_ABOVE[level];
};
