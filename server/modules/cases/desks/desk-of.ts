import type { StepLevel } from '#kit';
import { regionLevel, type RegionCode } from '#kit/region-code.ts';

const DEPTH = { province: 0, city: 1, county: 2, township: 3, village: 4 } as const;
const SIZE = { province: 1e10, city: 1e8, county: 1e6, township: 1e3, village: 1 } as const;

/** The area whose desk a step stands on, for a case of this region. A department's answer is recorded by the county. */
export const deskOf = (level: StepLevel, region: RegionCode): RegionCode => {
  const wanted = level === 'partner' ? 'county' : level;
  if (DEPTH[regionLevel(region)] <= DEPTH[wanted]) return region;
  return Math.floor(region / SIZE[wanted]) * SIZE[wanted];
};

/** Where an application is received: at the county's hall, else by the township's station. */
export const receivingDesk = (channel: string, region: RegionCode): RegionCode =>
  deskOf(channel === 'hall' || channel === 'county' ? 'county' : 'township', region);
