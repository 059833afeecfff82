import { type TimedContext } from '#modules/acts';
import type { PersonRef } from '#modules/registry';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { holdHall } from '../get-hall.ts';
import type { HallRef } from '../hall-tables.ts';
import { newTicket } from './new-ticket.ts';
import { requireChoosable, visitorOf } from './priority-of.ts';

/** A number asked for at the kiosk or at the counter. */
export interface WantedTicket {
  readonly matter: string;
  readonly origin: 'kiosk' | 'counter';
  /** Code of a priority class the visitor chose. */
  readonly priority: string | null;
  /** Known at the counter only. */
  readonly person?: PersonRef | null | undefined;
  readonly visitorName?: string | null | undefined;
}

/**
 * Gives out a number of today (取号). The file of a person known at the counter makes the ticket a priority one by itself,
 * by the rules of definitions/hall. The same request again answers the same ticket.
 */
export const issueTicket = async (
  tx: Tx,
  context: TimedContext,
  hallRef: HallRef,
  wanted: WantedTicket,
): Promise<HallRef> => {
  const hall = await holdHall(tx, hallRef);
  const chosen = wanted.priority === null ? null : requireChoosable(wanted.priority, wanted.matter);
  const visitor = wanted.person ? await visitorOf(tx, wanted.person, context.at) : null;
  return newTicket(tx, context, hall, {
    day: today(context.at),
    matter: wanted.matter,
    facts: {
      origin: wanted.origin,
      state: 'waiting',
      priority: chosen ?? visitor?.priority ?? null,
      takenAt: context.at.toISOString(),
      rankAt: context.at.toISOString(),
      visitorName: visitor?.name ?? (wanted.visitorName?.trim() || null),
      personCounty: wanted.person?.countyCode ?? null,
      personId: wanted.person?.id ?? null,
    },
  });
};
