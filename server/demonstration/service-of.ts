import { addDays } from '#kit';
import type { PersonKind } from './person-kinds.ts';
import type { Random } from './random.ts';

export interface Service {
  readonly enlistedOn: string;
  readonly dischargedOn: string;
  readonly militaryRank: string;
}

const ENLISTING_AGE = 18;

/** Recruits left home in December until 2012, then in September; since 2021 also in March. */
const enlistingDay = (year: number, random: Random): string => {
  if (year < 2013) return `${year}-12-${String(random.between(1, 20)).padStart(2, '0')}`;
  const month = year >= 2021 && random.chance(0.45) ? '03' : '09';
  return `${year}-${month}-${String(random.between(5, 25)).padStart(2, '0')}`;
};

/** Rank of a soldier or sergeant by the years of service that it takes. */
const SOLDIER_RANKS = [
  [16, 'master-sergeant-third'],
  [12, 'sergeant-first-class'],
  [9, 'sergeant-second-class'],
  [6, 'sergeant'],
  [4, 'corporal'],
  [0, 'private-first-class'],
] as const;

const OFFICER_RANKS = [
  [24, 'colonel'],
  [17, 'lieutenant-colonel'],
  [13, 'major'],
  [0, 'captain'],
] as const;

const rankOf = ({ ranks }: PersonKind, years: number): string => {
  if (ranks === 'none') return 'none';
  const ladder = ranks === 'officer' ? OFFICER_RANKS : SOLDIER_RANKS;
  return ladder.find(([least]) => years >= least)?.[1] ?? 'none';
};

const yearsLater = (day: string, years: number): string =>
  `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** When someone of this kind and birth year served, ended by `today`, and with which rank; undefined for families. */
export const serviceOf = (
  kind: PersonKind,
  birthYear: number,
  today: string,
  random: Random,
): Service | undefined => {
  if (kind.years.length === 0) return undefined;
  const at = random.pick(kind.years.length);
  const longest = Number(today.slice(0, 4)) - birthYear - ENLISTING_AGE - 1;
  const years = Math.max(2, Math.min(kind.years[at] ?? 2, longest));
  const drawn = enlistingDay(birthYear + ENLISTING_AGE + random.pick(2), random);
  const enlistedOn = yearsLater(drawn, years) > today ? yearsLater(drawn, -1) : drawn;
  const left = yearsLater(enlistedOn, years);
  return {
    enlistedOn,
    dischargedOn: addDays(left, -random.pick(10)),
    militaryRank: rankOf(kind, years),
  };
};
