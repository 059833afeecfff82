import { countyOf, townshipOf } from '#kit/region-code.ts';
import type { PersonDraft } from '#modules/registry';
import { parentOf, type RegionListRow } from '#modules/regions';
import { makePerson, type Home } from './make-person.ts';
import { identityNumbers } from './number-identities.ts';
import { seededRandom } from './random.ts';

/** The villages and communities of a city, with their full names and how many of the people live there. */
const homesOf = (regions: readonly RegionListRow[]): { home: Home; weight: number }[] => {
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const random = seededRandom('homes');
  return regions
    .filter(({ code }) => code % 1000 !== 0)
    .map(({ code, name, urbanRuralClass }) => {
      const township = townshipOf(code) * 1000;
      const county = parentOf(township) ?? township;
      const path = `${names.get(county) ?? ''}${names.get(township) ?? ''}${name}`;
      const weight = (urbanRuralClass === 220 ? 1 : 2) * (0.5 + random.next());
      return { home: { code, urbanRuralClass, path }, weight };
    });
};

/**
 * The people of the fictional city, one after another, so that any number fits in memory. They come village by village,
 * as a bureau's own lists do; `county` (six digits) narrows to one. The same number and day always give the same people.
 */
export const makePeople = function* (
  persons: number,
  today: string,
  regions: readonly RegionListRow[],
  county?: number,
): Generator<PersonDraft> {
  const homes = homesOf(regions);
  const total = homes.reduce((sum, { weight }) => sum + weight, 0);
  const nextIdentityNumber = identityNumbers();
  let made = 0;
  let reached = 0;
  for (const { home, weight } of homes) {
    reached += weight;
    const upTo = Math.round((reached / total) * persons);
    if (county !== undefined && countyOf(home.code) !== county) made = upTo;
    for (; made < upTo; made += 1) {
      yield makePerson(home, today, seededRandom(`person ${made}`), nextIdentityNumber);
    }
  }
};
