import { sql } from 'kysely';
import type { ExpressionRow } from '#kit';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { personKey } from './known-people.ts';
import { factsOfRow, type PersonRef, type PersonRow } from './person-row.ts';

/** Whole years on a day. */
const ageOn = (birthDate: string | null, day: string): number | null =>
  birthDate === null
    ? null
    : Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

const isPlain = (value: unknown): value is string | number | readonly string[] =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** The open facts of a file as conditions of service items see them, with `age` and `state`. */
export const conditionFacts = (row: PersonRow): ExpressionRow => ({
  ...Object.fromEntries(Object.entries(factsOfRow(row)).filter(([, value]) => isPlain(value))),
  age: ageOn(row.birth_date, today()),
  state: row.state,
});

/** Rows of the people in scope among those asked for, by `personKey`. `lock` holds them until the transaction ends. */
export const peopleByKey = async (
  tx: Tx,
  refs: readonly PersonRef[],
  { lock = false } = {},
): Promise<Map<string, PersonRow>> => {
  if (refs.length === 0) return new Map();
  const { rows } = await sql<PersonRow>`
    select * from person
    where county_code = any(${[...new Set(refs.map((ref) => ref.countyCode))]}::integer[])
      and id = any(${[...new Set(refs.map((ref) => ref.id))]}::uuid[])
    order by county_code, id ${sql.raw(lock ? 'for no key update' : '')}
  `.execute(tx);
  return new Map(rows.map((row) => [personKey({ countyCode: row.county_code, id: row.id }), row]));
};
