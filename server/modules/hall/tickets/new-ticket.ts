import { sql } from 'kysely';
import { findQueueMatter } from '#definitions';
import { insertFolded, type Facts, type TimedContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { refOf, TICKETS, type HallRef, type HallRow } from '../hall-tables.ts';
import { requireServed } from './require-served.ts';

const NUMBER_DIGITS = 3;

/** The next number of a matter on a day; the hall is held. */
const nextNumber = async (tx: Tx, hall: HallRow, day: string, prefix: string): Promise<string> => {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(substr(number, 2)::integer), 0) as last from hall_ticket
    where county_code = ${hall.county_code} and hall_id = ${hall.id} and day = ${day}::date
      and left(number, 1) = ${prefix}
  `.execute(tx);
  return prefix + String((rows[0]?.last ?? 0) + 1).padStart(NUMBER_DIGITS, '0');
};

/** Writes a new ticket of a held hall with the next number of its matter. Answers its place. */
export const newTicket = async (
  tx: Tx,
  context: TimedContext,
  hall: HallRow,
  ticket: { readonly day: string; readonly matter: string; readonly facts: Facts },
): Promise<HallRef> => {
  const { day, matter, facts } = ticket;
  const queue = findQueueMatter(matter);
  if (!queue)
    throw new Problem('invalid', 'matter-unknown', '没有这项业务。', {
      fields: [{ field: 'matter', message: '请从列表中选择要办的事。' }],
    });
  await requireServed(tx, refOf(hall), matter);
  const number = await nextNumber(tx, hall, day, queue.prefix);
  const ref = { ...refOf(hall), id: newId() };
  await insertFolded(tx, context, TICKETS, 'take', [
    {
      place: { ...ref, lineNumber: hall.line_number, regionCode: hall.region_code },
      facts: { hallId: hall.id, day, matter, number, calls: 0, ...facts },
    },
  ]);
  return ref;
};
