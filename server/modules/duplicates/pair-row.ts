import type { Selectable } from 'kysely';
import type { DuplicatePair } from '#generated/db.ts';
import type { PersonRef } from '#modules/registry';

/** Two files that may be one person's (疑似重复). */
export type PairRow = Selectable<DuplicatePair>;

export interface PairRef {
  readonly countyCode: number;
  readonly id: string;
}

export const firstOf = (pair: PairRow): PersonRef => ({ countyCode: pair.county_code, id: pair.first_id });
export const secondOf = (pair: PairRow): PersonRef => ({
  countyCode: pair.second_county,
  id: pair.second_id,
});

/** Whether one stands before the other in a pair: by county, then by id, so that a pair is found once. */
export const standsFirst = (one: PersonRef, other: PersonRef): boolean =>
  one.countyCode === other.countyCode ? one.id < other.id : one.countyCode < other.countyCode;

const AREAS = [1e3, 1e6, 1e8, 1e10] as const;

/** The smallest area that holds both regions: township, county, city or province; 0 for two provinces. */
export const commonRegion = (one: number, other: number): number => {
  if (one === other) return one;
  const size = AREAS.find((area) => Math.floor(one / area) === Math.floor(other / area));
  return size === undefined ? 0 : Math.floor(one / size) * size;
};
