import { onceOnly, type TimedContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import type { RouteRequest } from '#platform/http/define-route.ts';
import { getTicket } from './get-hall.ts';
import { refFrom } from './hall-contracts.ts';
import { hallRoom } from './hall-room.ts';
import type { HallRef } from './hall-tables.ts';
import { presentTicket } from './present-ticket.ts';

type Asked = Pick<
  RouteRequest<undefined, undefined, undefined>,
  'db' | 'actor' | 'scope' | 'requestKey' | 'session'
>;

/** A request on a row of a hall: its path names the county and the row. */
type AskedOf = Asked & { readonly params: { readonly county: number; readonly id: string } };

/** Work on a hall. */
export interface HallWork<T> {
  /** County of the hall. */
  readonly countyCode: number;
  readonly reason?: string | null;
  /** Does the work; answers the row it was done on, or null when there was nothing to do. */
  readonly work: (tx: Tx, context: TimedContext) => Promise<HallRef | null>;
  /** What the request is answered from the row, now and when it is sent again. */
  readonly present: (tx: Tx, row: HallRef | null) => Promise<{ readonly hallId: string; readonly answer: T }>;
  /** The row of a request sent again; the subject of its act when left out. */
  readonly row?: HallRef;
}

/** Does work on a hall in one transaction and once only, then wakes the screens of that hall. */
export const inHall = async <T>(
  { db, actor, scope, requestKey, session }: Asked,
  { countyCode, reason = null, work, present, row }: HallWork<T>,
): Promise<T> => {
  const context = { actor, requestKey, reason, at: session.now() };
  const { hallId, answer } = await onceOnly(db, scope, context, {
    countyCode,
    act: async (tx) => present(tx, await work(tx, context)),
    recall: (tx, act) => present(tx, row ?? { countyCode, id: act.subject_id }),
  });
  hallRoom.changed(hallId);
  return answer;
};

const showTicket = async (tx: Tx, row: HallRef | null) => {
  const ticket = await getTicket(tx, row!);
  return { hallId: ticket.hall_id, answer: presentTicket(ticket) };
};

/** Gives out or finds a ticket of the hall a request names and answers it. */
export const ticketOf = (
  asked: AskedOf,
  work: (tx: Tx, context: TimedContext, hall: HallRef) => Promise<HallRef>,
) => {
  const hall = refFrom(asked.params);
  return inHall(asked, {
    countyCode: hall.countyCode,
    work: (tx, context) => work(tx, context, hall),
    present: showTicket,
  });
};

/** Takes one step with the ticket a request names and answers the ticket as it then stands. */
export const stepOf = (
  asked: AskedOf,
  step: (tx: Tx, context: TimedContext, ticket: HallRef) => Promise<void>,
  reason: string | null = null,
) => {
  const row = refFrom(asked.params);
  return inHall(asked, {
    countyCode: row.countyCode,
    reason,
    row,
    work: async (tx, context) => {
      await step(tx, context, row);
      return row;
    },
    present: showTicket,
  });
};
