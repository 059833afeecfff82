import { regionLevel, type RegionCode } from '#kit/region-code.ts';
import { useRegionsBelow, type Region } from '../../api/regions.ts';

const names = new Map<number, string>();

/** Keeps the names of regions once seen, so that an address with a code can be shown with its name. */
export const rememberRegions = (regions: readonly Region[]): readonly Region[] => {
  for (const { code, name } of regions) names.set(code, name);
  return regions;
};

const SIZE_ABOVE = { village: 1e3, township: 1e6, county: 1e8, city: 1e10, province: undefined } as const;

/** The code one level up, read from the code itself; undefined above a province. */
export const parentCodeOf = (code: RegionCode): RegionCode | undefined => {
  const size = SIZE_ABOVE[regionLevel(code)];
  return size && Math.floor(code / size) * size;
};

/** The name of a code; codes never seen are looked for among the regions beside them. */
export const useRegionName = (code: number | undefined, known?: string): string => {
  const name = code === undefined ? '' : (known ?? names.get(code));
  const beside = useRegionsBelow(code === undefined ? undefined : parentCodeOf(code), name === undefined);
  return name ?? beside.data?.find((region) => region.code === code)?.name ?? String(code ?? '');
};
