import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Folders of these files whose digitisation is accepted; work on the others is not finished here. */
export const acceptedFolders = async (
  tx: Tx,
  countyCode: number,
  personIds: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from archive_file
    where county_code = ${countyCode} and person_id = any(${personIds}::uuid[]) and state = 'accepted'
  `.execute(tx);
  return rows.map(({ id }) => id);
};
