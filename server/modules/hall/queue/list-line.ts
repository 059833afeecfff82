import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { TicketRow } from '../hall-tables.ts';

interface OfHall {
  readonly county_code: number;
  readonly hall_id: string;
}

/** All tickets of a hall that wait on a day. */
export const waitingOf = async (tx: Tx, hall: OfHall, day: string): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${hall.county_code} and hall_id = ${hall.hall_id} and day = ${day}::date and state = 'waiting'
  `.execute(tx);
  return rows;
};

/** All tickets of a hall and a day, whatever became of them. */
export const ticketsOfDay = async (tx: Tx, hall: OfHall, day: string): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${hall.county_code} and hall_id = ${hall.hall_id} and day = ${day}::date
    order by rank_at nulls last, id
  `.execute(tx);
  return rows;
};
