import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/**
 * Names of the people behind rows, by id, as far as the scope allows. Asked here and not at the registry's door, since
 * the registry itself depends on this module for its figures.
 */
export const nameBehind = async (
  tx: Tx,
  people: readonly { readonly countyCode: number; readonly id: string }[],
): Promise<Map<string, string>> => {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from person
    where county_code = any(${[...new Set(people.map((person) => person.countyCode))]}::integer[])
      and id = any(${people.map((person) => person.id)}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
};
