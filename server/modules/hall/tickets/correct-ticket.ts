import { changeFolded, standsAlready, type TimedContext } from '#modules/acts';
import { correctEntry, getEntry, getLedger, withdrawEntry, type EntryRow } from '#modules/ledgers';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { RECEPTION } from './finish-ticket.ts';
import { holdTicket } from '../get-hall.ts';
import { TICKETS, type HallRef, type TicketRow } from '../hall-tables.ts';
import type { Seen } from './move-ticket.ts';
import { requireMove } from './ticket-states.ts';

/** What is written otherwise in the line of a finished ticket; what is left out stays. */
export interface OutcomeCorrection extends Seen {
  readonly matter?: string | undefined;
  readonly persons?: number | undefined;
  readonly isAnswered?: boolean | undefined;
  readonly dueOn?: string | null | undefined;
  readonly closedOn?: string | null | undefined;
}

const requireReason = ({ reason }: TimedContext): void => {
  if (reason?.trim()) return;
  throw new Problem('invalid', 'reason-missing', '请填写原因。', {
    fields: [{ field: 'reason', message: '更正和撤销都要写明原因，原因会留在记录中。' }],
  });
};

const entryOf = (tx: Tx, ticket: TicketRow): Promise<EntryRow> =>
  getEntry(tx, getLedger(RECEPTION), { countyCode: ticket.county_code, id: ticket.entry_id! });

const given = (changes: object): Record<string, never> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as never;

const settledByCase = ({ number, case_number: of }: TicketRow): Problem =>
  new Problem('conflict', 'case-settles-visit', `${number}已经受理为办件${of}，不能改为当场答复。`, {
    advice: '办件终结后，台账的办结日期自动填上。',
  });

/**
 * Corrects what came of a visit, in the ticket and in its line of the ledger together; the figures follow. One that says
 * nothing else leaves both as they are, and no act.
 */
export const correctOutcome = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { rowVersion, ...changes }: OutcomeCorrection,
): Promise<void> => {
  const { ticket } = await holdTicket(tx, ref);
  requireReason(context);
  requireMove(ticket, 'correct', { day: today(context.at), rowVersion });
  if (changes.isAnswered && ticket.case_id !== null) throw settledByCase(ticket);
  const entry = await entryOf(tx, ticket);
  const { dueOn, closedOn, ...kept } = { ...(entry.answers as object), ...given(changes) } as Record<
    string,
    never
  >;
  const answers = kept['isAnswered'] ? kept : { ...kept, dueOn: dueOn ?? null, closedOn: closedOn ?? null };
  const isOtherLine = await correctEntry(
    tx,
    { ...context, requestKey: null },
    getLedger(RECEPTION),
    entryRef(entry),
    {
      rowVersion: entry.row_version,
      answers,
      person: entry.person_id ? { countyCode: entry.person_county!, id: entry.person_id } : null,
    },
  );
  const facts = {
    matter: changes.matter ?? ticket.matter,
    ...(ticket.entry_behind && { entryBehind: !kept['isAnswered'] && !closedOn }),
  };
  if (!isOtherLine && standsAlready(TICKETS, ticket, facts)) return;
  await changeFolded(tx, context, TICKETS, 'correct', ticket, facts);
};

const entryRef = (entry: EntryRow) => ({ countyCode: entry.county_code, id: entry.id });

/**
 * Takes back that a visit was finished (撤销办结): its line of the ledger is withdrawn and no longer counts. A ticket of
 * today waits again at its place; one of an earlier day is left. The line of the next finish follows the case anew.
 */
export const reopenTicket = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { rowVersion }: Seen,
): Promise<void> => {
  const { ticket } = await holdTicket(tx, ref);
  requireReason(context);
  const day = today(context.at);
  requireMove(ticket, 'reopen', { day, rowVersion });
  const entry = await entryOf(tx, ticket);
  if (entry.state !== 'withdrawn')
    await withdrawEntry(tx, { ...context, requestKey: null }, getLedger(RECEPTION), entryRef(entry), {
      rowVersion: entry.row_version,
    });
  await changeFolded(tx, context, TICKETS, 'reopen', ticket, {
    state: ticket.day === day ? 'waiting' : 'left',
    windowId: null,
    calls: 0,
    beganAt: null,
    finishedAt: null,
    entryId: null,
    ...(ticket.case_ended_on && { caseEndedOn: null }),
    ...(ticket.entry_behind && { entryBehind: false }),
  });
};
