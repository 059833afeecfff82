import { sql } from 'kysely';
import { ageOn, type ExpressionRow } from '#kit';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { personKey } from './known-people.ts';
import { factsOfRow, type PersonRef, type PersonRow } from './person-row.ts';

type Fact = ExpressionRow[string];

const isPlain = (value: unknown): value is Fact =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Open facts of a file as conditions see them, with `age` on the day and `state`; nothing sealed is among them. */
export const conditionFacts = (row: PersonRow, day: string): ExpressionRow => ({
  ...Object.fromEntries(
    Object.entries(factsOfRow(row)).flatMap(([code, value]) =>
      isPlain(value) ? [[code, value] as const] : [],
    ),
  ),
  age: ageOn(row.birth_date, day),
  state: row.state,
});

const idsOf = (refs: readonly PersonRef[]): string[] => [...new Set(refs.map((ref) => ref.id))];

const peopleOfCounties = async (tx: Tx, refs: readonly PersonRef[]): Promise<readonly PersonRow[]> => {
  if (refs.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select * from person
    where county_code = any(${[...new Set(refs.map((ref) => ref.countyCode))]}::integer[])
      and id = any(${idsOf(refs)}::uuid[])
  `.execute(tx);
  return rows;
};

const holdPeople = async (tx: Tx, refs: readonly PersonRef[]): Promise<readonly PersonRow[]> => {
  const held: PersonRow[] = [];
  for (const [county, own] of byCounty(refs, ({ countyCode }) => countyCode)) {
    const ids = idsOf(own);
    // A list of one is written as one: PostgreSQL plans a list anew each time it is asked.
    const these = ids.length === 1 ? sql`id = ${ids[0]}` : sql`id = any(${ids}::uuid[])`;
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = ${county} and ${these} order by id for no key update
    `.execute(tx);
    held.push(...rows);
  }
  return held;
};

/** Rows of the people in scope among those asked for, by `personKey`. `lock` holds them until the transaction ends. */
export const peopleByKey = async (
  tx: Tx,
  refs: readonly PersonRef[],
  { lock = false } = {},
): Promise<Map<string, PersonRow>> => {
  const rows = await (lock ? holdPeople(tx, refs) : peopleOfCounties(tx, refs));
  return new Map(rows.map((row) => [personKey({ countyCode: row.county_code, id: row.id }), row]));
};
