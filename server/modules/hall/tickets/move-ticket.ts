import { CALLS_BEFORE_SKIP, findQueueMatter, PLACES_BACK } from '#definitions';
import { changeFolded, type Facts, type TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { inOrder } from '../queue/choose-ticket.ts';
import { asInLine } from '../queue/call-next.ts';
import { getWindow, holdTicket } from '../get-hall.ts';
import { TICKETS, type HallRef, type TicketRow } from '../hall-tables.ts';
import { waitingOf } from '../queue/list-line.ts';
import { windowOn } from '../window-on.ts';
import { requireServed } from './require-served.ts';
import { requireMove, type TicketMove } from './ticket-states.ts';

/** A move that was asked for by somebody who saw the ticket in a version. */
export interface Seen {
  readonly rowVersion: number;
}

const takeStep = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { move, rowVersion }: { readonly move: TicketMove } & Seen,
  facts: (ticket: TicketRow) => Facts | Promise<Facts>,
): Promise<void> => {
  const { ticket } = await holdTicket(tx, ref);
  requireMove(ticket, move, { day: today(context.at), rowVersion });
  await changeFolded(tx, context, TICKETS, move, ticket, await facts(ticket));
};

/** Calls a number that did not come once more (重呼). */
export const recallTicket = (tx: Tx, context: TimedContext, ref: HallRef, seen: Seen): Promise<void> =>
  takeStep(tx, context, ref, { move: 'recall', ...seen }, (ticket) => ({
    calls: ticket.calls + 1,
    calledAt: context.at.toISOString(),
  }));

/** Passes over a number that was called often enough and did not come (过号). */
export const skipTicket = (tx: Tx, context: TimedContext, ref: HallRef, seen: Seen): Promise<void> =>
  takeStep(tx, context, ref, { move: 'skip', ...seen }, ({ number, calls }) => {
    if (calls >= CALLS_BEFORE_SKIP) return { state: 'skipped' };
    throw new Problem('conflict', 'called-too-seldom', `${number}才叫了${calls}次。`, {
      advice: `叫满${CALLS_BEFORE_SKIP}次没有应答的，再作过号处理。`,
    });
  });

/** Behind `PLACES_BACK` of those who wait for the same matter, or at the end when there are fewer. */
const placeBack = async (tx: Tx, ticket: TicketRow, at: Date): Promise<string> => {
  const waiting = await waitingOf(tx, ticket, ticket.day);
  const same = inOrder(waiting.filter(({ matter }) => matter === ticket.matter).map(asInLine));
  const ahead = same[PLACES_BACK - 1];
  return (ahead ? new Date(ahead.rank + 1) : at).toISOString();
};

const BACK_IN_LINE = { state: 'waiting', windowId: null, calls: 0, beganAt: null } as const;

/**
 * Puts a ticket back into the line (重新排队): who was passed over stands behind a few others, a number that had just been
 * called keeps its place.
 */
export const returnToLine = (tx: Tx, context: TimedContext, ref: HallRef, seen: Seen): Promise<void> =>
  takeStep(tx, context, ref, { move: 'return-to-line', ...seen }, async (ticket) => ({
    ...BACK_IN_LINE,
    ...(ticket.state === 'called' ? {} : { rankAt: await placeBack(tx, ticket, context.at) }),
  }));

/** The person came to the window: the service begins (开始办理). */
export const beginService = (tx: Tx, context: TimedContext, ref: HallRef, seen: Seen): Promise<void> =>
  takeStep(tx, context, ref, { move: 'begin', ...seen }, () => ({
    state: 'serving',
    beganAt: context.at.toISOString(),
    servedBy: context.actor.accountId,
  }));

/** Notes that a visitor left, or that a booking was cancelled (离开): not counted as received. */
export const leaveHall = (tx: Tx, context: TimedContext, ref: HallRef, seen: Seen): Promise<void> =>
  takeStep(tx, context, ref, { move: 'leave', ...seen }, (ticket) => ({
    state: 'left',
    ...(ticket.state === 'booked' ? { takenAt: context.at.toISOString() } : {}),
  }));

export interface Transfer extends Seen {
  /** Another matter; the same when left out. */
  readonly matter?: string | null | undefined;
  /** One window; any that serves the matter when left out. */
  readonly windowId?: string | null | undefined;
}

const wrong = (field: string, message: string): Problem =>
  new Problem('invalid', 'transfer-invalid', message, { fields: [{ field, message }] });

/** Sends a visitor on to another window or matter (转窗口). The number and the place in the line are kept. */
export const transferTicket = (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { rowVersion, matter, windowId }: Transfer,
): Promise<void> =>
  takeStep(tx, context, ref, { move: 'transfer', rowVersion }, async (ticket) => {
    const wanted = matter ?? ticket.matter;
    if (!findQueueMatter(wanted)) throw wrong('matter', '没有这项业务。');
    if (windowId) {
      const ref = { countyCode: ticket.county_code, id: windowId };
      const window = windowOn(await getWindow(tx, ref), today(context.at));
      if (window.hall_id !== ticket.hall_id || window.state === 'closed')
        throw wrong('windowId', `${window.title}没有开放，不能转过去。`);
      if (window.id === ticket.window_id) throw wrong('windowId', '已经在这个窗口。');
    } else if (wanted === ticket.matter) throw wrong('matter', '请选择要转到的窗口或业务。');
    else await requireServed(tx, { countyCode: ticket.county_code, id: ticket.hall_id }, wanted);
    return { ...BACK_IN_LINE, matter: wanted, forWindow: windowId ?? null };
  });
