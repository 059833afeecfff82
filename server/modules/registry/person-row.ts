import type { Person } from '#generated/db.ts';
import type { Selectable } from 'kysely';
import { countyOf } from '#kit/region-code.ts';
import { nameTerms } from './finding/name-terms.ts';
import type { WrittenEnvelope } from './person-envelope.ts';
import type { OpenFacts } from './person-draft.ts';

export type PersonRow = Selectable<Person>;

/** A person's place in the database. */
export interface PersonRef {
  readonly countyCode: number;
  readonly id: string;
}

/** Columns written by the application, with their PostgreSQL types; township_code is generated. */
export const PERSON_COLUMNS = {
  county_code: 'integer',
  id: 'uuid',
  region_code: 'bigint',
  name: 'text',
  pinyin: 'text',
  initials: 'text',
  sex: 'text',
  birth_date: 'date',
  ethnicity: 'text',
  political_status: 'text',
  marital_status: 'text',
  education: 'text',
  employment: 'text',
  health: 'text',
  identities: 'text[]',
  enlisted_on: 'date',
  discharged_on: 'date',
  military_rank: 'text',
  disability_grade: 'smallint',
  disability_cause: 'text',
  disability_on: 'date',
  difficulty: 'text',
  household: 'text',
  dwelling: 'text',
  placement_kind: 'text',
  enlisted_from: 'text',
  work_unit: 'text',
  skills: 'text[]',
  joined_party_on: 'date',
  party_branch: 'text',
  party_mobility: 'text',
  mobile_place: 'text',
  contact_class: 'text',
  liaison: 'text',
  service_spells: 'jsonb',
  honours: 'jsonb',
  family: 'jsonb',
  educations: 'jsonb',
  jobs: 'jsonb',
  certificates: 'jsonb',
  filed_on: 'date',
  wrapped_key: 'bytea',
  key_version: 'smallint',
  envelope: 'bytea',
  last_four_index: 'bytea',
  phone_index: 'bytea',
  updated_at: 'timestamptz',
  moved_from_county: 'integer',
  moved_from_id: 'uuid',
} as const;

/** The columns that hold a collection. */
export const JSON_COLUMNS: readonly string[] = Object.entries(PERSON_COLUMNS)
  .filter(([, type]) => type === 'jsonb')
  .map(([name]) => name);

/** Open facts as columns, with pinyin and initials added. */
export const factColumns = (facts: OpenFacts) => {
  const { pinyin, initials } = nameTerms(facts.name);
  return {
    county_code: countyOf(facts.regionCode),
    region_code: facts.regionCode,
    name: facts.name,
    pinyin,
    initials,
    sex: facts.sex,
    birth_date: facts.birthDate,
    ethnicity: facts.ethnicity,
    political_status: facts.politicalStatus,
    marital_status: facts.maritalStatus,
    education: facts.education,
    employment: facts.employment,
    health: facts.health,
    identities: facts.identities,
    enlisted_on: facts.enlistedOn,
    discharged_on: facts.dischargedOn,
    military_rank: facts.militaryRank,
    disability_grade: facts.disabilityGrade,
    disability_cause: facts.disabilityCause,
    disability_on: facts.disabilityOn,
    difficulty: facts.difficulty,
    household: facts.household,
    dwelling: facts.dwelling,
    placement_kind: facts.placementKind,
    enlisted_from: facts.enlistedFrom,
    work_unit: facts.workUnit,
    skills: facts.skills,
    joined_party_on: facts.joinedPartyOn,
    party_branch: facts.partyBranch,
    party_mobility: facts.partyMobility,
    mobile_place: facts.mobilePlace,
    contact_class: facts.contactClass,
    liaison: facts.liaison,
    service_spells: facts.serviceSpells,
    honours: facts.honours,
    family: facts.family,
    educations: facts.educations,
    jobs: facts.jobs,
    certificates: facts.certificates,
    filed_on: facts.filedOn,
  };
};

/** Open facts of a stored row: the inverse of `factColumns`. */
export const factsOfRow = (row: PersonRow): OpenFacts => ({
  regionCode: row.region_code,
  name: row.name,
  sex: row.sex,
  birthDate: row.birth_date,
  ethnicity: row.ethnicity,
  politicalStatus: row.political_status,
  maritalStatus: row.marital_status,
  education: row.education,
  employment: row.employment,
  health: row.health,
  identities: row.identities,
  enlistedOn: row.enlisted_on,
  dischargedOn: row.discharged_on,
  militaryRank: row.military_rank,
  disabilityGrade: row.disability_grade,
  disabilityCause: row.disability_cause,
  disabilityOn: row.disability_on,
  difficulty: row.difficulty,
  household: row.household,
  dwelling: row.dwelling,
  placementKind: row.placement_kind,
  enlistedFrom: row.enlisted_from,
  workUnit: row.work_unit,
  skills: row.skills,
  joinedPartyOn: row.joined_party_on,
  partyBranch: row.party_branch,
  partyMobility: row.party_mobility,
  mobilePlace: row.mobile_place,
  contactClass: row.contact_class,
  liaison: row.liaison,
  serviceSpells: row.service_spells as unknown as OpenFacts['serviceSpells'],
  honours: row.honours as unknown as OpenFacts['honours'],
  family: row.family as unknown as OpenFacts['family'],
  educations: row.educations as unknown as OpenFacts['educations'],
  jobs: row.jobs as unknown as OpenFacts['jobs'],
  certificates: row.certificates as unknown as OpenFacts['certificates'],
  filedOn: row.filed_on,
});

const refOf = (countyCode: number | null, id: string | null): PersonRef | null =>
  countyCode === null || id === null ? null : { countyCode, id };

/** The file in another county that this one goes on as. */
export const movedTo = (row: PersonRow): PersonRef | null => refOf(row.moved_to_county, row.moved_to_id);

/** The file in another county that this one goes on from. */
export const movedFrom = (row: PersonRow): PersonRef | null =>
  refOf(row.moved_from_county, row.moved_from_id);

/** A new row for `insertRows`. */
export const newPersonRow = (id: string, facts: OpenFacts, sealed: WrittenEnvelope, at: Date) => ({
  ...factColumns(facts),
  id,
  wrapped_key: sealed.wrappedKey,
  key_version: sealed.keyVersion,
  envelope: sealed.envelope,
  last_four_index: sealed.lastFourIndex,
  phone_index: sealed.phoneIndex,
  updated_at: at,
});
