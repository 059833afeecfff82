import { sql } from 'kysely';
import { changeFolded } from '#modules/acts';
import { endsOfCases, followCases, type EndedCase } from '#modules/cases';
import { bringLineUp, followWithLines, getLedger, type LeftBehind } from '#modules/ledgers';
import { systemActor } from '#platform/auth/system-actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { RECEPTION } from './tickets/finish-ticket.ts';
import { TICKETS, type TicketRow } from './hall-tables.ts';

const contextNow = () => ({ actor: systemActor('job:hall'), requestKey: null, at: new Date() });

/** The line says by which day the case had to be decided, and on which day it was. Answers why it could not. */
const closeLine = (tx: Tx, ticket: TicketRow, ended: EndedCase): Promise<LeftBehind | null> =>
  bringLineUp(
    tx,
    { ...contextNow(), reason: `办件${ended.number}已终结` },
    getLedger(RECEPTION),
    { countyCode: ticket.county_code, id: ticket.entry_id! },
    (answers) =>
      answers['isAnswered'] !== false || answers['closedOn']
        ? null
        : { closedOn: ended.endedOn, dueOn: ended.dueOn ?? answers['dueOn'] ?? null },
  );

/** A line whose period is closed waits until it is opened again; one on which somebody had the last word stays as it is. */
const bringBack = async (tx: Tx, ticket: TicketRow, ended: EndedCase): Promise<void> => {
  const isBehind = (await closeLine(tx, ticket, ended)) === 'period-closed';
  await changeFolded(tx, contextNow(), TICKETS, 'case-ended', ticket, {
    caseEndedOn: ended.endedOn,
    ...(isBehind && { entryBehind: true }),
  });
};

/**
 * Job: brings the end of a case back to the line of the visit it came from, with the legal day by which it had to be
 * decided, so that the on-time rate of the hall counts it. Answers how many.
 */
export const followCasesOfTickets = (db: Database): Promise<number> =>
  followCases<TicketRow>(db, {
    table: 'hall_ticket',
    waiting: sql`case_id is not null and case_ended_on is null and state = 'finished'`,
    bringBack,
  });

followWithLines<TicketRow>({
  ledger: RECEPTION,
  table: 'hall_ticket',
  bringIn: async (tx, tickets) => {
    const ends = await endsOfCases(tx, tickets);
    for (const ticket of tickets) {
      const ended = ends.get(ticket.case_id!);
      if (!ended || (await closeLine(tx, ticket, ended)) === 'period-closed') continue;
      await changeFolded(tx, contextNow(), TICKETS, 'bring-in', ticket, { entryBehind: false });
    }
  },
});
