import type { TimedContext } from '#modules/acts';
import { inScope, type Tx } from '#platform/db/database.ts';
import type { RouteRequest } from '#platform/http/define-route.ts';
import { getTicket } from './get-hall.ts';
import { hallRoom } from './hall-room.ts';
import type { HallRef } from './hall-tables.ts';
import { presentTicket } from './present-ticket.ts';

type Asked = Pick<
  RouteRequest<undefined, undefined, undefined>,
  'db' | 'actor' | 'scope' | 'requestKey' | 'session'
>;

export const contextOf = (
  { actor, requestKey, session }: Asked,
  reason: string | null = null,
): TimedContext => ({ actor, requestKey, reason, at: session.now() });

/** Does work on a hall in one transaction, then wakes the screens of that hall. */
export const inHall = async <T>(
  asked: Asked,
  work: (tx: Tx, context: TimedContext) => Promise<{ readonly hallId: string; readonly answer: T }>,
  reason: string | null = null,
): Promise<T> => {
  const context = contextOf(asked, reason);
  const { hallId, answer } = await inScope(asked.db, asked.scope, (tx) => work(tx, context));
  hallRoom.changed(hallId);
  return answer;
};

/** Takes one step with a ticket and answers the ticket as it then stands. */
export const stepOf = (
  asked: Asked,
  work: (tx: Tx, context: TimedContext) => Promise<HallRef>,
  reason: string | null = null,
) =>
  inHall(
    asked,
    async (tx, context) => {
      const ticket = await getTicket(tx, await work(tx, context));
      return { hallId: ticket.hall_id, answer: presentTicket(ticket) };
    },
    reason,
  );
