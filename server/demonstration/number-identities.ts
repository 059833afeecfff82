import { countyOf } from '#kit/region-code.ts';
import { idCheckCharacter } from '#kit';

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
    const sequence = sex === '1' ? used * 2 + 1 : used * 2 + 2;
    if (sequence > 999) throw new RangeError(`No identity number left for ${prefix}.`);
    const first17 = prefix + String(sequence).padStart(3, '0');
    return first17 + idCheckCharacter(first17);
  };
};
