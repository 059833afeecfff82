import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EntryRow } from '../entry-row.ts';

/**
 * Entries of one county in scope, of whatever ledgers, held until the transaction ends; by their ids, so that whoever holds
 * many waits for another and never both for each other.
 */
export const holdEntries = async (
  tx: Tx,
  countyCode: number,
  ids: readonly string[],
): Promise<EntryRow[]> => {
  const { rows } = await sql<EntryRow>`
    select * from ledger_entry where county_code = ${countyCode} and id = any(${ids}::uuid[]) order by id for update
  `.execute(tx);
  return rows;
};
