import { sql } from 'kysely';
import { byCounty } from '#platform/db/by-county.ts';
import type { Tx } from '#platform/db/database.ts';
import { getPerson, personNotFound } from './get-person.ts';
import { dataKeyOf } from './person-envelope.ts';
import type { PersonRef, PersonRow } from './person-row.ts';

/**
 * The key under which everything sealed about a person lies; 32 bytes. For a person in scope, else Problem not-found.
 * It never leaves the process and is never written down.
 */
export const personDataKey = async (tx: Tx, ref: PersonRef): Promise<Buffer> =>
  dataKeyOf(await getPerson(tx, ref));

/** The same for many people, by the ids of their files; Problem not-found when one of them is not in scope. */
export const personDataKeys = async (
  tx: Tx,
  refs: readonly PersonRef[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const keys = new Map<string, Buffer>();
  for (const [countyCode, own] of byCounty(refs, (ref) => ref.countyCode)) {
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = ${countyCode} and id = any(${own.map(({ id }) => id)}::uuid[])
    `.execute(tx);
    for (const row of rows) keys.set(row.id, dataKeyOf(row));
  }
  if (refs.some(({ id }) => !keys.has(id))) throw personNotFound();
  return keys;
};
