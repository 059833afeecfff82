import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { HallRef, TicketRow } from '../hall-tables.ts';

/** The visit a case was taken in from, in scope; undefined when it came another way. */
export const findTicketOfCase = async (
  tx: Tx,
  { countyCode, id }: HallRef,
): Promise<TicketRow | undefined> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket where case_county = ${countyCode} and case_id = ${id}::uuid order by id limit 1
  `.execute(tx);
  return rows[0];
};
