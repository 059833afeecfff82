import type { z } from 'zod';
import { takeIn, type ApplicationShape } from '#modules/cases';
import { changeFolded, type TimedContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { callOffDesk } from './call-off-desk.ts';
import { requireCallMove } from './call-states.ts';
import { getCall } from './get-call.ts';
import { CALLS, type HotlineRef } from './hotline-tables.ts';

/**
 * Takes a call in as a case (转为办件): the application is opened for the caller on file, and call and case know each other.
 * An open call waits for the end of the case; one that was answered only keeps the link.
 */
export const takeInCall = async (
  tx: Tx,
  context: TimedContext,
  ref: HotlineRef,
  { rowVersion, ...application }: z.infer<typeof ApplicationShape> & { readonly rowVersion: number },
): Promise<void> => {
  const call = await getCall(tx, ref, { lock: true });
  if (call.case_id !== null)
    throw new Problem('conflict', 'call-taken-in', `这件来电已经受理为办件${call.case_number}。`, {
      advice: '请打开那件办件办理。',
    });
  requireCallMove(call, 'take-in', rowVersion);
  // The request is one on the call: its key belongs to the call's act.
  const opened = await takeIn(tx, { ...context, requestKey: null }, application);
  // The case is answered for by its own desks.
  await callOffDesk(tx, context, call, `已受理为办件${opened.number}`);
  const waits = call.state === 'transferred';
  await changeFolded(tx, context, CALLS, 'take-in', call, {
    caseCounty: opened.countyCode,
    caseId: opened.id,
    caseNumber: opened.number,
    personCounty: application.person.countyCode,
    personId: application.person.id,
    ...(waits && { transferId: null, dueOn: null }),
  });
};
