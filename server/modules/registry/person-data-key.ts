import type { Tx } from '#platform/db/database.ts';
import { getPerson } from './get-person.ts';
import { dataKeyOf } from './person-envelope.ts';
import type { PersonRef } from './person-row.ts';

/**
 * The key under which everything sealed about a person lies; 32 bytes. For a person in scope, else Problem not-found.
 * It never leaves the process and is never written down.
 */
export const personDataKey = async (tx: Tx, ref: PersonRef): Promise<Buffer> =>
  dataKeyOf(await getPerson(tx, ref));
