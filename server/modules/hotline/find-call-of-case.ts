import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CallRow, HotlineRef } from './hotline-tables.ts';

/** The call a case was taken in from, in scope; undefined when it came another way. */
export const findCallOfCase = async (
  tx: Tx,
  { countyCode, id }: HotlineRef,
): Promise<CallRow | undefined> => {
  const { rows } = await sql<CallRow>`
    select * from hotline_call where case_county = ${countyCode} and case_id = ${id}::uuid order by id limit 1
  `.execute(tx);
  return rows[0];
};
