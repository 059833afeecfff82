import { givenName, namePerson } from './name-person.ts';
import type { Random } from './random.ts';

interface FamilyMember {
  readonly name: string;
  readonly kinship: string;
  readonly note: string | null;
}

const SPOUSE = '10';
const SON = '20';
const DAUGHTER = '30';
const MARRIED = ['20', '21', '22', '23'];

/** The spouse of the married, and a child of those old enough to have one, with the father's surname. */
export const familyOf = (
  person: { name: string; sex: string; birthYear: number; maritalStatus: string },
  random: Random,
): readonly FamilyMember[] => {
  if (!MARRIED.includes(person.maritalStatus)) return [];
  const spouse = namePerson(random, person.birthYear, person.sex === '1' ? '2' : '1');
  const childBorn = person.birthYear + 26;
  const childSex = random.chance(0.5) ? '1' : '2';
  const father = person.sex === '1' ? person.name : spouse;
  const child = father.slice(0, 1) + givenName(random, childBorn, childSex);
  return [
    { name: spouse, kinship: SPOUSE, note: null },
    ...(random.chance(0.6) ? [{ name: child, kinship: childSex === '1' ? SON : DAUGHTER, note: null }] : []),
  ];
};
