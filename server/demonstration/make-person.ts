import type { PersonDraft } from '#modules/registry';
import { careOf } from './care-of.ts';
import { disabilityOf } from './disability-of.ts';
import { extraIdentities } from './extra-identities.ts';
import { familyOf } from './family-of.ts';
import { filingDay } from './filing-day.ts';
import { honoursOf } from './honours-of.ts';
import { namePerson } from './name-person.ts';
import { personKind } from './person-kinds.ts';
import type { Random } from './random.ts';
import { serviceOf } from './service-of.ts';
import { situationOf } from './situation-of.ts';

export interface Home {
  readonly code: number;
  readonly urbanRuralClass: number | null;
  /** 青岚区溪桥街道桃源社区 */
  readonly path: string;
}

const SHARE_WITH_PHONE = 0.93;
const SHARE_WITH_ACCOUNT = 0.6;

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.pick(10)).join('');

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * One fictional person living in `home`. Phone numbers begin with 154 and bank accounts with 999999, which no operator
 * or bank has been given; units carry invented numbers.
 */
export const makePerson = (
  home: Home,
  today: string,
  random: Random,
  nextIdentityNumber: (region: number, birthDate: string, sex: string) => string,
): PersonDraft => {
  const kind = personKind(random);
  const age = random.between(...kind.ages);
  const birthYear = Number(today.slice(0, 4)) - age;
  const birthDate = `${birthYear}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  const sex = random.chance(kind.women) ? '2' : '1';
  const name = namePerson(random, birthYear, sex);
  const service = serviceOf(kind, birthYear, today, random);
  const extra = extraIdentities({ kind, age, urbanRuralClass: home.urbanRuralClass, service }, random);
  const situation = situationOf(age, random);
  const unit = `示范${100 + random.pick(900)}部队`;
  return {
    regionCode: home.code,
    name,
    sex,
    birthDate,
    idNumber: nextIdentityNumber(home.code, birthDate, sex),
    phone: random.chance(SHARE_WITH_PHONE) ? `154${digits(random, 8)}` : null,
    bankAccount: random.chance(SHARE_WITH_ACCOUNT) ? `999999${digits(random, 13)}` : null,
    address: `云麓市${home.path}${random.between(1, 260)}号`,
    healthNotes:
      situation.health === '3'
        ? random.choose(['高血压，长期服药。', '糖尿病，定期复查。', '慢性支气管炎。'])
        : null,
    identities: [kind.identity, ...extra],
    ...situation,
    ...(service && {
      ...service,
      serviceSpells: [
        { unit, from: service.enlistedOn, to: service.dischargedOn, rank: service.militaryRank },
      ],
      honours: honoursOf(service, unit, random),
    }),
    ...(service && extra.includes('disabled-soldier') && disabilityOf(service, random)),
    family: familyOf({ name, sex, birthYear, maritalStatus: situation.maritalStatus }, random),
    filedOn: filingDay(service?.dischargedOn, today, random),
    ...careOf(home, { ...situation, age, dischargedOn: service?.dischargedOn ?? null }, today, random),
  };
};
