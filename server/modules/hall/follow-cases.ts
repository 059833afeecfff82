import { sql } from 'kysely';
import type { Answers } from '#kit';
import { changeFolded } from '#modules/acts';
import { followCases, type EndedCase } from '#modules/cases';
import { correctEntry, getEntry, getLedger } from '#modules/ledgers';
import { systemActor } from '#platform/auth/system-actor.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { RECEPTION } from './finish-ticket.ts';
import { TICKETS, type TicketRow } from './hall-tables.ts';

const TICKETS_PER_PAGE = 500;
/** A line that may not follow, because its month is closed or somebody had the last word on it, stays as it is. */
const STAYS: ReadonlySet<string> = new Set(['period-closed', 'entry-reviewed', 'entry-withdrawn']);

/** The line says by which day the case had to be decided, and on which day it was. */
const closeLine = async (tx: Tx, ticket: TicketRow, ended: EndedCase): Promise<void> => {
  const ledger = getLedger(RECEPTION);
  const ref = { countyCode: ticket.county_code, id: ticket.entry_id! };
  const entry = await getEntry(tx, ledger, ref, { lock: true });
  const answers = entry.answers as unknown as Answers;
  if (answers['isAnswered'] !== false || answers['closedOn']) return;
  try {
    await correctEntry(
      tx,
      { actor: systemActor('job:hall'), requestKey: null, reason: `办件${ended.number}已终结` },
      ledger,
      ref,
      {
        rowVersion: entry.row_version,
        answers: { ...answers, closedOn: ended.endedOn, dueOn: ended.dueOn ?? answers['dueOn'] ?? null },
        person: entry.person_id ? { countyCode: entry.person_county!, id: entry.person_id } : null,
      },
    );
  } catch (problem) {
    if (!(problem instanceof Problem) || !STAYS.has(problem.code)) throw problem;
  }
};

const bringBack = async (tx: Tx, ticket: TicketRow, ended: EndedCase): Promise<void> => {
  const context = { actor: systemActor('job:hall'), requestKey: null, at: new Date() };
  await closeLine(tx, ticket, ended);
  await changeFolded(tx, context, TICKETS, 'case-ended', ticket, { caseEndedOn: ended.endedOn });
};

/**
 * Job: brings the end of a case back to the line of the visit it came from, with the legal day by which it had to be
 * decided, so that the on-time rate of the hall counts it. Answers how many.
 */
export const followCasesOfTickets = (db: Database): Promise<number> =>
  followCases<TicketRow>(db, {
    waiting: async (tx, after) => {
      const { rows } = await sql<TicketRow>`
        select * from hall_ticket
        where case_id is not null and case_ended_on is null and state = 'finished'
          and (county_code, id) > (${after.county}, ${after.id}::uuid)
        order by county_code, id limit ${TICKETS_PER_PAGE} for update
      `.execute(tx);
      return rows;
    },
    bringBack,
  });
