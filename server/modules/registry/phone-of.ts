import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { openEnvelope } from './person-envelope.ts';
import type { PersonRef, PersonRow } from './person-row.ts';
import { survivorsOf } from './merging/survivors-of.ts';

/**
 * The phone number of a person in scope, for a message about to leave the house; null when the file has none, ended by a
 * death, or is not in scope. A folded file answers for the file it was folded into. Never for a screen or a log.
 */
export const phoneOf = async (tx: Tx, { countyCode, id }: PersonRef): Promise<string | null> => {
  const read = async (one: string): Promise<PersonRow | undefined> => {
    const { rows } = await sql<PersonRow>`
      select * from person where county_code = ${countyCode} and id = ${one}
    `.execute(tx);
    return rows[0];
  };
  const named = await read(id);
  if (!named) return null;
  const survivor = (await survivorsOf(tx, [named])).get(named.id);
  const row = survivor === undefined ? named : await read(survivor.id);
  if (!row || row.state === 'deceased') return null;
  return openEnvelope(row).phone;
};
