import { sql } from 'kysely';
import { blindIndex } from '#platform/crypto/blind-index.ts';
import { currentKeyring } from '#platform/crypto/current-keyring.ts';
import type { Tx } from '#platform/db/database.ts';
import type { HallRow, TicketRow } from '../hall-tables.ts';

/** By what a booking is known: the number of the phone itself is not kept. */
export const phoneIndex = (phone: string): Buffer => blindIndex(currentKeyring(), 'phone', phone);

/** Bookings of a day that nobody has reported yet, the earliest first. */
export const bookingsOfDay = async (tx: Tx, hall: HallRow, day: string): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${hall.county_code} and hall_id = ${hall.id} and day = ${day}::date and state = 'booked'
    order by booked_for, number
  `.execute(tx);
  return rows;
};
