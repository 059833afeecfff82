import { changeFolded, standsAlready, type TimedContext } from '#modules/acts';
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

/**
 * Says who a ticket belongs to, before it is finished. Whoever is on file is named as the file names them; a visit taken in
 * as a case stays that of the applicant.
 */
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
  if (ticket.case_id !== null && person?.id !== ticket.person_id)
    throw new Problem(
      'conflict',
      'ticket-taken-in',
      `${ticket.number}已经受理为办件${ticket.case_number}，来访人就是申请人。`,
      { advice: '来访的是别人的，请办结后重新取号。' },
    );
  const found = person ? await visitorOf(tx, person, context.at) : null;
  const facts = {
    personCounty: person?.countyCode ?? null,
    personId: person?.id ?? null,
    visitorName: found?.name ?? (visitorName?.trim() || null),
  };
  if (standsAlready(TICKETS, ticket, facts)) return;
  await changeFolded(tx, context, TICKETS, 'name', ticket, facts);
};
