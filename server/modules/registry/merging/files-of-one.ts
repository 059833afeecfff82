import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PersonRef } from '../person-row.ts';

/** The ids of the files that are one person's now: the file itself and those folded into it, all of one county. */
export const filesOfOne = async (tx: Tx, { countyCode, id }: PersonRef): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select id from person where county_code = ${countyCode} and merged_into = ${id}
  `.execute(tx);
  return [id, ...rows.map((row) => row.id)];
};
