import { sql } from 'kysely';
import { changeFolded, type TimedContext } from '#modules/acts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import { chooseTicket, type InLine } from './choose-ticket.ts';
import { holdWindow } from '../get-hall.ts';
import { refOf, TICKETS, type HallRef, type TicketRow, type WindowRow } from '../hall-tables.ts';

const conflict = (code: string, message: string, advice: string): Problem =>
  new Problem('conflict', code, message, { advice });

/** The tickets of a day that a window may call. */
export const lineOf = async (tx: Tx, window: WindowRow, day: string): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${window.county_code} and hall_id = ${window.hall_id} and day = ${day}::date and state = 'waiting'
      and (for_window = ${window.id} or (for_window is null and matter = any(${window.matters}::text[])))
  `.execute(tx);
  return rows;
};

/** A ticket as the rules of whose turn it is see it. */
export const asInLine = (row: TicketRow): InLine & { readonly row: TicketRow } => ({
  row,
  id: row.id,
  rank: row.rank_at?.getTime() ?? 0,
  isPriority: row.priority !== null,
});

const requireFree = async (tx: Tx, window: WindowRow, day: string): Promise<void> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${window.county_code} and window_id = ${window.id} and day = ${day}::date
      and state in ('called', 'serving')
  `.execute(tx);
  const [busy] = rows;
  if (busy)
    throw conflict(
      'window-busy',
      `${window.title}还有${busy.number}没有办结。`,
      busy.state === 'called' ? '请先开始办理，或作过号处理。' : '请先办结、转窗口或登记离开。',
    );
};

const requireAtWork = (window: WindowRow, accountId: string): void => {
  if (window.state !== 'open')
    throw conflict('window-not-open', `${window.title}没有开放。`, '请先点“开放窗口”。');
  if (window.served_by !== null && window.served_by !== accountId)
    throw conflict('window-taken', `${window.title}现由其他工作人员值守。`, '如已换班，请点“接班”后再叫号。');
};

/**
 * Calls the next ticket to a window by the fairness rule (叫号). Answers it, or null when nobody waits whom the window can
 * serve. Twice at the same moment, the second finds the window busy.
 */
export const callNext = async (
  tx: Tx,
  context: TimedContext,
  windowRef: HallRef,
): Promise<HallRef | null> => {
  const day = today(context.at);
  const { hall, window } = await holdWindow(tx, windowRef, day);
  requireAtWork(window, context.actor.accountId);
  await requireFree(tx, window, day);
  const choice = chooseTicket((await lineOf(tx, window, day)).map(asInLine), {
    aheadInARow: window.ahead_on === day ? window.ahead_in_a_row : 0,
    mostAhead: hall.priority_run,
  });
  if (!choice) return null;
  const { row } = choice.ticket;
  const at = context.at.toISOString();
  await changeFolded(tx, context, TICKETS, 'call', row, {
    state: 'called',
    calls: 1,
    windowId: window.id,
    forWindow: null,
    calledAt: at,
    firstCalledAt: row.first_called_at?.toISOString() ?? at,
    servedBy: context.actor.accountId,
  });
  await sql`
    update hall_window set ahead_in_a_row = ${choice.aheadInARow}, ahead_on = ${day}::date
    where county_code = ${window.county_code} and id = ${window.id}
  `.execute(tx);
  return refOf(row);
};
