import { sql } from 'kysely';
import { countyOf } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { nameTerms } from './name-terms.ts';
import type { OpenFacts } from '../person-draft.ts';
import type { PersonRef } from '../person-row.ts';

export const NAME_SUFFIX = 1;
export const IDENTITY = 2;
export const SPELLING = 3;
export const UNIT = 4;
export const SKILL = 5;

const TERM_COLUMNS = {
  county_code: 'integer',
  kind: 'smallint',
  term: 'text',
  person_id: 'uuid',
  region_code: 'bigint',
};

/** A unit is found by the beginning of its code and by its number alone. */
const unitTerms = ({ serviceSpells }: OpenFacts): string[] => [
  ...new Set(
    serviceSpells.flatMap(({ unit }) => [unit, /\d{3,}/.exec(unit)?.[0] ?? '']).filter((term) => term !== ''),
  ),
];

/** The facts whose change changes the terms. */
export const FACTS_OF_TERMS = ['name', 'identities', 'regionCode', 'serviceSpells', 'skills'] as const;

const termRows = (id: string, facts: OpenFacts) => {
  const place = {
    county_code: countyOf(facts.regionCode),
    person_id: id,
    region_code: facts.regionCode,
  };
  const { suffixes, pinyin, initials } = nameTerms(facts.name);
  return [
    ...suffixes.map((term) => ({ ...place, kind: NAME_SUFFIX, term })),
    ...facts.identities.map((term) => ({ ...place, kind: IDENTITY, term })),
    ...unitTerms(facts).map((term) => ({ ...place, kind: UNIT, term })),
    ...facts.skills.map((term) => ({ ...place, kind: SKILL, term })),
    ...[...new Set([pinyin, initials])].map((term) => ({ ...place, kind: SPELLING, term })),
  ];
};

/** Writes the terms that new people are found by. */
export const insertTerms = async (
  tx: Tx,
  people: readonly { id: string; facts: OpenFacts }[],
): Promise<void> => {
  const rows = people.flatMap(({ id, facts }) => termRows(id, facts));
  await insertRows(tx, 'person_term', TERM_COLUMNS, rows);
};

export interface RetermedPerson {
  readonly id: string;
  readonly before: OpenFacts;
  readonly after: OpenFacts;
}

/**
 * Replaces the terms of people of one county of whom one of `FACTS_OF_TERMS` changed. They are found by what they were:
 * an index of terms by person would serve nothing else and make every filing dearer.
 */
export const replaceTermsOfMany = async (
  tx: Tx,
  countyCode: number,
  people: readonly RetermedPerson[],
): Promise<void> => {
  if (people.length === 0) return;
  const old = people.flatMap(({ id, before }) => termRows(id, before));
  await sql`
    delete from person_term t
    using unnest(${old.map(({ kind }) => kind)}::smallint[], ${old.map(({ term }) => term)}::text[],
      ${old.map((row) => row.person_id)}::uuid[]) as gone (kind, term, person_id)
    where t.county_code = ${countyCode} and t.kind = gone.kind and t.term = gone.term
      and t.person_id = gone.person_id
  `.execute(tx);
  await insertTerms(
    tx,
    people.map(({ id, after }) => ({ id, facts: after })),
  );
};

/** Replaces the terms of one person when one of `FACTS_OF_TERMS` changed. */
export const replaceTerms = (
  tx: Tx,
  { countyCode, id }: PersonRef,
  before: OpenFacts,
  after: OpenFacts,
): Promise<void> => replaceTermsOfMany(tx, countyCode, [{ id, before, after }]);
