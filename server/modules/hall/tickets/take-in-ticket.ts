import type { z } from 'zod';
import { changeFolded, type TimedContext } from '#modules/acts';
import { takeIn, type ApplicationShape } from '#modules/cases';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { holdTicket } from '../get-hall.ts';
import { TICKETS, type HallRef } from '../hall-tables.ts';
import type { Seen } from './move-ticket.ts';
import { visitorOf } from './priority-of.ts';
import { requireMove } from './ticket-states.ts';

/**
 * Takes a visit in as a case (受理为办件): the application is opened for the visitor on file, and visit and case know each
 * other. The visit is finished as one to be settled later; the end of the case closes its line of the ledger.
 */
export const takeInTicket = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { rowVersion, ...application }: z.infer<typeof ApplicationShape> & Seen,
): Promise<void> => {
  const { ticket } = await holdTicket(tx, ref);
  if (ticket.case_id !== null)
    throw new Problem(
      'conflict',
      'ticket-taken-in',
      `${ticket.number}已经受理为办件${ticket.case_number}。`,
      {
        advice: '来访人还要办别的事的，请重新取号，或从“服务事项”申请。',
      },
    );
  requireMove(ticket, 'take-in', { day: today(context.at), rowVersion });
  // The request is one on the visit: its key belongs to the visit's act.
  const opened = await takeIn(tx, { ...context, requestKey: null }, application);
  const { name } = await visitorOf(tx, application.person, context.at);
  await changeFolded(tx, context, TICKETS, 'take-in', ticket, {
    caseCounty: opened.countyCode,
    caseId: opened.id,
    caseNumber: opened.number,
    personCounty: application.person.countyCode,
    personId: application.person.id,
    visitorName: name,
  });
};
