import { countyOf } from '#kit/region-code.ts';
import { idCheckCharacter } from '#kit';
import { seededRandom } from './random.ts';

/** Odd or even sequence numbers of one county and birthday: 001…997 for men, 002…998 for women. */
const SEQUENCES = 499;

/**
 * Gives out identity numbers with a valid check character whose region code no real place has (9901…).
 * `sequence` decides the sex: odd for men. Throws RangeError when a county has no number left on a birthday.
 */
export const identityNumbers = () => {
  const given = new Map<string, number>();
  return (region: number, birthDate: string, sex: string): string => {
    const prefix = `${countyOf(region)}${birthDate.replaceAll('-', '')}`;
    const key = prefix + sex;
    const used = given.get(key) ?? 0;
    given.set(key, used + 1);
    if (used === SEQUENCES) throw new RangeError(`No identity number left for ${prefix}.`);
    // Numbers begin anywhere, as real ones do: otherwise half a city would share a few last fours.
    const place = (seededRandom(key).pick(SEQUENCES) + used) % SEQUENCES;
    const sequence = sex === '1' ? place * 2 + 1 : place * 2 + 2;
    const first17 = prefix + String(sequence).padStart(3, '0');
    return first17 + idCheckCharacter(first17);
  };
};
