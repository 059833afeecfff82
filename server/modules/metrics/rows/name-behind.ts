import { sql } from 'kysely';
import { scopeHolds, type Scope } from '#platform/auth/scope.ts';
import type { Tx } from '#platform/db/database.ts';

/**
 * Names of the people behind rows, by id, for those whose file the actor may open: `scope` is that of people.read. A post
 * that may see a figure sees how many there are, and where, but not who. Asked here and not at the registry's door, since
 * the registry itself depends on this module for its figures.
 */
export const nameBehind = async (
  tx: Tx,
  scope: Scope,
  people: readonly { readonly countyCode: number; readonly id: string }[],
): Promise<Map<string, string>> => {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string; region_code: number }>`
    select id, name, region_code from person
    where county_code = any(${[...new Set(people.map((person) => person.countyCode))]}::integer[])
      and id = any(${people.map((person) => person.id)}::uuid[])
  `.execute(tx);
  return new Map(rows.filter((row) => scopeHolds(scope, row.region_code)).map((row) => [row.id, row.name]));
};
