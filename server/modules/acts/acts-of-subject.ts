import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { StoredAct } from './act.ts';

/** All acts about one subject, oldest first. */
export const actsOfSubject = async (tx: Tx, countyCode: number, subjectId: string): Promise<StoredAct[]> => {
  const { rows } = await sql<StoredAct>`
    select * from act where county_code = ${countyCode} and subject_id = ${subjectId} order by id
  `.execute(tx);
  return rows;
};
