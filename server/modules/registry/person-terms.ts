import { sql } from 'kysely';
import { countyOf } from '#kit/region-code.ts';
import type { Tx } from '#platform/db/database.ts';
import { insertRows } from '#platform/db/insert-rows.ts';
import { nameTerms } from './name-terms.ts';
import type { OpenFacts } from './person-draft.ts';
import type { PersonRef } from './person-row.ts';

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

/**
 * Replaces the terms of a person when one of `FACTS_OF_TERMS` changed. They are found by what they were: an index of
 * terms by person would serve nothing else and make every filing dearer.
 */
export const replaceTerms = async (
  tx: Tx,
  { countyCode, id }: PersonRef,
  before: OpenFacts,
  after: OpenFacts,
): Promise<void> => {
  const old = termRows(id, before);
  await sql`
    delete from person_term
    where county_code = ${countyCode} and person_id = ${id}
      and kind = any(${[...new Set(old.map(({ kind }) => kind))]}::smallint[])
      and term = any(${old.map(({ term }) => term)}::text[])
  `.execute(tx);
  await insertTerms(tx, [{ id, facts: after }]);
};
