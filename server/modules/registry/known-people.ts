import { sql } from 'kysely';
import type { Scope } from '#platform/auth/scope.ts';
import { withinScope, type Tx } from '#platform/db/database.ts';
import type { PersonRef } from './person-row.ts';

/** A person's place as one text, for sets and maps. */
export const personKey = ({ countyCode, id }: PersonRef): string => `${countyCode}/${id}`;

/** Names of the people in scope among those asked for, by `personKey`; the others are left out. */
export const knownPeople = async (tx: Tx, refs: readonly PersonRef[]): Promise<Map<string, string>> => {
  if (refs.length === 0) return new Map();
  const { rows } = await sql<{ county_code: number; id: string; name: string }>`
    select county_code, id, name from person
    where county_code = any(${[...new Set(refs.map((ref) => ref.countyCode))]}::integer[])
      and id = any(${[...new Set(refs.map((ref) => ref.id))]}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [personKey({ countyCode: row.county_code, id: row.id }), row.name]));
};

/**
 * As `knownPeople`, for work shown to somebody: only the people whose file they may open, `readable` being their scope
 * of people.read. A post may see the work of all lines without seeing whose it is.
 */
export const readableNames = async (
  tx: Tx,
  readable: Scope,
  refs: readonly PersonRef[],
): Promise<Map<string, string>> =>
  refs.length === 0 ? new Map() : withinScope(tx, readable, () => knownPeople(tx, refs));
/** Those of the people in scope that work can be recorded about, by `personKey`: not files that were folded into another. */
export const standingPeople = async (tx: Tx, refs: readonly PersonRef[]): Promise<Set<string>> => {
  if (refs.length === 0) return new Set();
  const { rows } = await sql<{ county_code: number; id: string }>`
    select county_code, id from person
    where county_code = any(${[...new Set(refs.map((ref) => ref.countyCode))]}::integer[])
      and id = any(${[...new Set(refs.map((ref) => ref.id))]}::uuid[]) and merged_into is null
  `.execute(tx);
  return new Set(rows.map((row) => personKey({ countyCode: row.county_code, id: row.id })));
};
