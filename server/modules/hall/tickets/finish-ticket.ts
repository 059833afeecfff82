import { codeLabel, hallFollowUp } from '#definitions';
import { dueDay, type Answers } from '#kit';
import { actsOfSubject, changeFolded, type TimedContext } from '#modules/acts';
import { workingCalendar } from '#modules/calendar';
import { getLedger, recordEntry, type EntryRef } from '#modules/ledgers';
import { inviteRating } from '#modules/ratings';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { getWindow, holdTicket } from '../get-hall.ts';
import { TICKETS, type HallRef, type TicketRow } from '../hall-tables.ts';
import type { Seen } from './move-ticket.ts';
import { requireMove } from './ticket-states.ts';

/** What came of a visit; it becomes the line of the hall reception ledger. */
export interface Outcome {
  /** What it was about in the end; as on the ticket when left out. */
  readonly matter?: string | null | undefined;
  readonly persons: number;
  /** Settled or answered at the window; a visit taken in as a case never is. */
  readonly isAnswered: boolean;
  /** Day promised for what is not; by the hall's promise when left out. */
  readonly dueOn?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export const RECEPTION = 'hall-reception';

const personOf = (ticket: TicketRow): EntryRef | null =>
  ticket.person_id !== null && ticket.person_county !== null
    ? { countyCode: ticket.person_county, id: ticket.person_id }
    : null;

/** The answers of the ledger's line. Who is on file is named by the file, not by a typed name. */
const answersOf = async (tx: Tx, ticket: TicketRow, outcome: Outcome, handler: string): Promise<Answers> => {
  const isAnswered = outcome.isAnswered && ticket.case_id === null;
  const promised = isAnswered
    ? null
    : (outcome.dueOn ?? dueDay(hallFollowUp, [{ kind: 'start', on: ticket.day }], await workingCalendar(tx)));
  return {
    receivedOn: ticket.day,
    matter: outcome.matter ?? ticket.matter,
    persons: outcome.persons,
    isAnswered,
    handler,
    ...(personOf(ticket) || !ticket.visitor_name ? {} : { visitorName: ticket.visitor_name }),
    ...(promised === null ? {} : { dueOn: promised }),
    note: [`${ticket.number}号`, ticket.case_number && `办件${ticket.case_number}`, outcome.note?.trim()]
      .filter(Boolean)
      .join('；'),
  };
};

/** What the kiosk or the counter did before anybody served the visitor. */
const BEFORE_SERVICE: readonly string[] = [`${TICKETS.kind}.take`, `${TICKETS.kind}.arrive`];

/** Whoever called, served or sent the visitor on: none of them sees the rating. */
const handlersOf = async (tx: Tx, { county_code: county, id }: TicketRow): Promise<string[]> =>
  (await actsOfSubject(tx, county, id))
    .filter(({ kind }) => !BEFORE_SERVICE.includes(kind))
    .map((act) => act.account_id);

/** The visitor is asked how it went: by message when on file, and on the tablet of the window (好差评). */
const inviteVisitor = async (tx: Tx, context: TimedContext, ticket: TicketRow, matter: string) =>
  inviteRating(tx, context, {
    subject: { kind: 'hall-ticket', id: ticket.id },
    region: ticket.region_code,
    line: getLedger(RECEPTION).line,
    item: { title: `${codeLabel('service-matter', matter)}（大厅接待）` },
    servedOn: ticket.day,
    mark: ticket.number,
    handledBy: await handlersOf(tx, ticket),
    person: personOf(ticket),
  });

/**
 * Finishes a visit (办结): the ticket becomes one line of the hall reception ledger on its own day, so that the figures of
 * reception move with no more typing. Answers the line.
 */
export const finishTicket = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { rowVersion, ...outcome }: Outcome & Seen,
): Promise<void> => {
  const { ticket } = await holdTicket(tx, ref);
  requireMove(ticket, 'finish', { day: today(context.at), rowVersion });
  const window = await getWindow(tx, { countyCode: ticket.county_code, id: ticket.window_id! });
  const person = personOf(ticket);
  const entry = await recordEntry(tx, { ...context, requestKey: null }, getLedger(RECEPTION), {
    regionCode: ticket.region_code,
    answers: await answersOf(tx, ticket, outcome, window.title),
    ...(person && { person }),
  });
  const at = context.at.toISOString();
  await changeFolded(tx, context, TICKETS, 'finish', ticket, {
    state: 'finished',
    matter: outcome.matter ?? ticket.matter,
    beganAt: ticket.began_at?.toISOString() ?? ticket.called_at?.toISOString() ?? at,
    finishedAt: at,
    servedBy: context.actor.accountId,
    entryId: entry.id,
  });
  await inviteVisitor(tx, context, ticket, outcome.matter ?? ticket.matter);
};
