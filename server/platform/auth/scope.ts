import { countyOf, regionRange, type RegionCode } from '#kit/region-code.ts';

/** Inclusive ranges of scope keys (line number × 10¹² + region code); the union of what an actor's posts allow. */
export type Scope = readonly (readonly [number, number])[];

const LINE_STEP = 1e12;

/** The largest line number a scope key can carry. */
export const LAST_LINE = 999;

export const scopeKey = (lineNumber: number, region: RegionCode): number => lineNumber * LINE_STEP + region;

/** The county a scope key lies in. */
export const countyOfKey = (key: number): number => countyOf(key % LINE_STEP);

/** The county that holds the whole of a scope, as a region; none when it reaches over several. */
export const countyOfScope = (scope: Scope): RegionCode | undefined => {
  const [county, ...others] = new Set(scope.flat().map(countyOfKey));
  const isWithinLines = scope.every(([first, last]) => last - first < LINE_STEP);
  return county === undefined || others.length > 0 || !isWithinLines ? undefined : county * 1e6;
};

/** The area a question is about: the one asked for, or the only county the asker may look into; else none. */
export const areaAsked = (scope: Scope, region?: RegionCode | null): RegionCode | undefined =>
  region || countyOfScope(scope);

/** Scope of some business lines over an area. */
export const scopeOver = (lineNumbers: readonly number[], region: RegionCode): Scope => {
  const [first, last] = regionRange(region);
  return lineNumbers.map((line) => [scopeKey(line, first), scopeKey(line, last)] as const);
};

/** Everything: only for the system's own jobs and for commands run on the machine itself. */
export const WHOLE_SCOPE: Scope = [[0, scopeKey(LAST_LINE, LINE_STEP - 1)]];

export const scopeHolds = (scope: Scope, key: number): boolean =>
  scope.some(([first, last]) => first <= key && key <= last);

/** PostgreSQL int8multirange literal for SET LOCAL rongjun.scope. */
export const scopeLiteral = (scope: Scope): string =>
  `{${scope.map(([first, last]) => `[${first},${last + 1})`).join(',')}}`;
