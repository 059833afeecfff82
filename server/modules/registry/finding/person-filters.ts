import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';

/** Filters by one value of a column. */
const EQUAL = {
  sex: 'sex',
  politicalStatus: 'political_status',
  ethnicity: 'ethnicity',
  maritalStatus: 'marital_status',
  education: 'education',
  employment: 'employment',
  health: 'health',
  difficulty: 'difficulty',
  dwelling: 'dwelling',
  household: 'household',
  militaryRank: 'military_rank',
  placementKind: 'placement_kind',
  partyMobility: 'party_mobility',
  contactClass: 'contact_class',
  liaison: 'liaison',
} as const;

/** Filters by days, both ends included. */
const SINCE = {
  bornSince: 'birth_date',
  enlistedSince: 'enlisted_on',
  dischargedSince: 'discharged_on',
  filedSince: 'filed_on',
} as const;
const UNTIL = {
  bornUntil: 'birth_date',
  enlistedUntil: 'enlisted_on',
  dischargedUntil: 'discharged_on',
  filedUntil: 'filed_on',
  /** Something of the plan for the person is due by then and still open. */
  planDueUntil: 'plan_due_on',
} as const;

type Texts = Readonly<Partial<Record<keyof typeof EQUAL | keyof typeof SINCE | keyof typeof UNTIL, string>>>;

export interface FactFilters extends Texts {
  readonly disabilityGrade?: number;
}

const codes = <T extends object>(map: T) => Object.keys(map) as (keyof T & string)[];
const shapes = <K extends string, S extends z.ZodType>(names: readonly K[], shape: S) =>
  Object.fromEntries(names.map((name) => [name, shape])) as Record<K, S>;

/** An empty value in an address is a filter not used. */
const emptyAsAbsent = <S extends z.ZodType>(shape: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), shape.optional());

/** The filters by facts as they stand in the query of an address. */
export const factFilterShapes = {
  ...shapes(codes(EQUAL), z.string().max(40).optional()),
  ...shapes(codes(SINCE), emptyAsAbsent(z.iso.date())),
  ...shapes(codes(UNTIL), emptyAsAbsent(z.iso.date())),
  disabilityGrade: emptyAsAbsent(z.coerce.number().int().min(1).max(10)),
};

/** Instead of a value: whoever has one, such as everybody in difficulty of any kind. */
const ANY = 'any';

const column = (name: string): RawBuilder<unknown> => sql.ref(`p.${name}`);

/** Conditions over `person p`: equalities and ranges on typed columns, which row-level security lets an index serve. */
export const factConditions = (filters: FactFilters): RawBuilder<unknown>[] => [
  ...codes(EQUAL).flatMap((code) => {
    if (!filters[code]) return [];
    const held = column(EQUAL[code]);
    return filters[code] === ANY ? [sql`${held} is not null`] : [sql`${held} = ${filters[code]}`];
  }),
  ...codes(SINCE).flatMap((code) =>
    filters[code] ? [sql`${column(SINCE[code])} >= ${filters[code]}::date`] : [],
  ),
  ...codes(UNTIL).flatMap((code) =>
    filters[code] ? [sql`${column(UNTIL[code])} <= ${filters[code]}::date`] : [],
  ),
  ...(filters.disabilityGrade ? [sql`p.disability_grade = ${filters.disabilityGrade}`] : []),
];
