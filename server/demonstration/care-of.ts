import { addDays } from '#kit';
import type { PersonDraft } from '#modules/registry';
import { namePerson } from './name-person.ts';
import { seededRandom, weighted, type Random } from './random.ts';
import type { Home } from './make-person.ts';

/** 城乡分类代码 of a village. */
const VILLAGE = 220;
const PARTY_MEMBER = '01';
const DWELLINGS = weighted([
  ['own', 86],
  ['borrowed', 5],
  ['rent', 4],
  ['public-rent', 3],
  ['dilapidated', 1],
  ['unit', 1],
]);
const SKILLS = weighted([
  ['driving', 24],
  ['farming', 20],
  ['repair', 10],
  ['electrics', 8],
  ['welding', 6],
  ['cooking', 9],
  ['security', 9],
  ['computing', 5],
  ['building', 6],
  ['medicine', 3],
]);
const TRADES = ['汽车驾驶员', '电工', '焊工', '中式烹调师', '保安员'];
const GRADES = ['初级工', '中级工', '高级工'];
/** Codes of list employment with an employer. */
const EMPLOYED = new Set(['11', '13', '17', '21', '24']);
const FAR = ['长三角地区', '珠三角地区', '京津冀地区', '省会城市'];
const LIAISONS = 2;

type Known = Pick<PersonDraft, 'politicalStatus' | 'employment' | 'difficulty' | 'dischargedOn'> & {
  readonly age: number;
};

const partyOf = (home: Home, { politicalStatus, age }: Known, random: Random, today: string) => {
  if (politicalStatus !== PARTY_MEMBER) return {};
  const away = age < 60 && random.chance(0.16);
  return {
    joinedPartyOn: addDays(today, -365 * Math.max(1, age - random.between(20, 30))),
    partyBranch: `${home.path}党支部`,
    partyMobility: away ? 'out' : 'resident',
    mobilePlace: away ? random.choose(FAR) : null,
  };
};

/** Name of one of the liaisons of a village: the same few for all who live there. */
const liaisonOf = (home: Home, random: Random): string => {
  const own = seededRandom(`liaison ${home.code} ${random.pick(LIAISONS)}`);
  return namePerson(own, own.between(1965, 1995), own.chance(0.4) ? '2' : '1');
};

/** Dwelling, work, skills, party life and who keeps in touch, fitting what is known of the person. */
export const careOf = (home: Home, known: Known, today: string, random: Random) => ({
  household: home.urbanRuralClass === VILLAGE ? 'rural' : 'urban',
  dwelling:
    known.difficulty === 'housing' ? random.choose(['dilapidated', 'rent', 'none']) : DWELLINGS(random),
  placementKind: known.dischargedOn ? (random.chance(0.88) ? 'self-employment' : 'assigned-work') : null,
  enlistedFrom: known.dischargedOn ? '云麓市' : null,
  workUnit: EMPLOYED.has(known.employment ?? '') ? `云麓示范${random.between(1, 240)}号单位` : null,
  skills: random.chance(0.35) ? [SKILLS(random)] : [],
  certificates: random.chance(0.06)
    ? [{ title: random.choose(TRADES), level: random.choose(GRADES), awardedOn: null }]
    : [],
  ...partyOf(home, known, random, today),
  contactClass: known.difficulty ? 'key' : known.age >= 80 || random.chance(0.1) ? 'regular' : 'general',
  liaison: liaisonOf(home, random),
});
