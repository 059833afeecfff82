/**
 * A statistical region code (统计用区划代码): 12 digits, 2 province + 2 city + 2 county + 3 township + 3 village.
 * Kept as a number; it never begins with 0.
 */
export type RegionCode = number;

export type RegionLevel = 'province' | 'city' | 'county' | 'township' | 'village';

const SIZES: readonly (readonly [RegionLevel, number])[] = [
  ['province', 1e10],
  ['city', 1e8],
  ['county', 1e6],
  ['township', 1e3],
];

/** The level of a code, read from its trailing zeros. */
export const regionLevel = (code: RegionCode): RegionLevel =>
  SIZES.find(([, size]) => code % size === 0)?.[0] ?? 'village';

/** First and last code of the area under a region, itself included. */
export const regionRange = (code: RegionCode): readonly [RegionCode, RegionCode] => {
  const size = SIZES.find(([level]) => level === regionLevel(code))?.[1] ?? 1;
  return [code, code + size - 1];
};

/** Six-digit county (县) of a region at county level or below: 990101001002 → 990101. */
export const countyOf = (code: RegionCode): number => Math.floor(code / 1e6);

/** Nine-digit township (乡镇) of a region: 990101001002 → 990101001. */
export const townshipOf = (code: RegionCode): number => Math.floor(code / 1e3);

/** The county a region at county level or below lies in, as a region: 990101001002 → 990101000000. */
export const countyRegion = (code: RegionCode): RegionCode => countyOf(code) * 1e6;

/** The township a region at township level or below lies in, as a region: 990101001002 → 990101001000. */
export const townshipRegion = (code: RegionCode): RegionCode => townshipOf(code) * 1e3;

/** Reads a code of 2 to 12 digits as people write it: '9901' → 990100000000. Throws RangeError on anything else. */
export const parseRegionCode = (written: string | number): RegionCode => {
  const digits = String(written).trim();
  if (!/^[1-9]\d{1,11}$/.test(digits)) throw new RangeError(`区划代码“${digits}”应为2至12位数字。`);
  return Number(digits.padEnd(12, '0'));
};
