import { sql } from 'kysely';
import type { PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import type { MoveRow } from './move-row.ts';

/** The move by which a file is being handed over now, or undefined. */
export const findOpenMove = async (tx: Tx, { countyCode, id }: PersonRef): Promise<MoveRow | undefined> => {
  const { rows } = await sql<MoveRow>`
    select * from person_move
    where county_code = ${countyCode} and person_id = ${id} and direction = 'out' and state = 'handed-over'
  `.execute(tx);
  return rows[0];
};
