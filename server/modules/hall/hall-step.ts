import {
  onceOnRow,
  stepWith,
  type Asked,
  type AskedOf,
  type RowStep,
  type RowWork,
  type TimedContext,
} from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { getTicket } from './get-hall.ts';
import { refFrom } from './hall-contracts.ts';
import { hallRoom } from './queue/hall-room.ts';
import { TICKETS, type HallRef } from './hall-tables.ts';
import { presentTicket } from './tickets/present-ticket.ts';

/** What a request is answered, and whose screens it concerns. */
interface InHall<T> {
  readonly hallId: string;
  readonly answer: T;
}

/** Does work on a row of a hall once only, then wakes the screens of that hall. */
export const inHall = async <Row extends HallRef | null, T>(
  asked: Asked,
  work: RowWork<Row, InHall<T>>,
): Promise<T> => {
  const { hallId, answer } = await onceOnRow(asked, work);
  hallRoom.changed(hallId);
  return answer;
};

const showTicket = async (tx: Tx, row: HallRef) => {
  const ticket = await getTicket(tx, row);
  return { hallId: ticket.hall_id, answer: presentTicket(ticket) };
};

/** Gives out or finds a ticket of the hall a request names, told by its verb, and answers it. */
export const ticketOf = (
  asked: AskedOf,
  verb: string,
  work: (tx: Tx, context: TimedContext, hall: HallRef) => Promise<HallRef>,
) => {
  const hall = refFrom(asked.params);
  return inHall(asked, {
    countyCode: hall.countyCode,
    kind: `${TICKETS.kind}.${verb}`,
    work: (tx, context) => work(tx, context, hall),
    present: showTicket,
  });
};

/** Takes one step with the ticket a request names, told by its verb, and answers the ticket as it then stands. */
export const stepOf = (asked: AskedOf, verb: string, step: RowStep, reason: string | null = null) =>
  inHall(asked, {
    ...stepWith(asked, step, reason),
    kind: `${TICKETS.kind}.${verb}`,
    present: showTicket,
  });
