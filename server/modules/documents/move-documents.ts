import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/**
 * Lets the documents of a person follow the file to another village of the same county, in the transaction of the act
 * that moves it: who may open the file may open its documents. Scans of the
 * paper archive stay with the archive room.
 */
export const moveDocuments = async (
  tx: Tx,
  { countyCode, id }: { readonly countyCode: number; readonly id: string },
  regionCode: number,
): Promise<void> => {
  await sql`
    update document set region_code = ${regionCode}
    where county_code = ${countyCode} and person_id = ${id} and subject_kind = 'person'
  `.execute(tx);
};
