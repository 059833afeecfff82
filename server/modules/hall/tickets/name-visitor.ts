import { changeFolded, type TimedContext } from '#modules/acts';
import type { PersonRef } from '#modules/registry';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { holdTicket } from '../get-hall.ts';
import { TICKETS, type HallRef } from '../hall-tables.ts';
import type { Seen } from './move-ticket.ts';
import { visitorOf } from './priority-of.ts';

/** Who stands at the window: somebody on file, or a name they gave; neither takes the name away. */
export interface Visitor extends Seen {
  readonly person: PersonRef | null;
  readonly visitorName: string | null;
}

/** Says who a ticket belongs to, before it is finished. Whoever is on file is named as the file names them. */
export const nameVisitor = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { person, visitorName, rowVersion }: Visitor,
): Promise<void> => {
  const { ticket } = await holdTicket(tx, ref);
  if (ticket.state === 'finished' || ticket.state === 'left' || ticket.row_version !== rowVersion)
    throw new Problem('conflict', 'ticket-changed', `${ticket.number}刚刚被他人处理。`, {
      advice: '请刷新后核对最新情况；已办结的，请在台账中更正来访人。',
    });
  const found = person ? await visitorOf(tx, person, context.at) : null;
  await changeFolded(tx, context, TICKETS, 'name', ticket, {
    personCounty: person?.countyCode ?? null,
    personId: person?.id ?? null,
    visitorName: found?.name ?? (visitorName?.trim() || null),
  });
};
