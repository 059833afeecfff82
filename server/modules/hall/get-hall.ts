import { sql } from 'kysely';
import { findBusinessLine } from '#definitions';
import type { Tx } from '#platform/db/database.ts';
import { Problem } from '#platform/errors/problem.ts';
import type { HallRef, HallRow, TicketRow, WindowRow } from './hall-tables.ts';
import { windowOn } from './window-on.ts';

const missing = (what: string): Problem =>
  new Problem('not-found', 'hall-not-found', `没有找到${what}，或不在您的管辖范围内。`, {
    advice: '请从“服务大厅”进入。',
  });

/** Halls belong to the line that runs the stations. */
export const HALL_LINE = findBusinessLine('stations')!.number;

const one = async <Row>(
  tx: Tx,
  table: 'hall' | 'hall_window' | 'hall_ticket',
  { countyCode, id }: HallRef,
  lock: boolean,
): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`
    select * from ${sql.table(table)} where county_code = ${countyCode} and id = ${id}
    ${sql.raw(lock ? 'for update' : '')}
  `.execute(tx);
  return rows[0];
};

/** A hall in scope. */
export const getHall = async (tx: Tx, ref: HallRef): Promise<HallRow> => {
  const row = await one<HallRow>(tx, 'hall', ref, false);
  if (row) return row;
  throw missing('这个大厅');
};

/**
 * A hall in scope, held to the commit: whoever changes its line waits here, so that calls come one after another and two
 * windows never get the same ticket.
 */
export const holdHall = async (tx: Tx, ref: HallRef): Promise<HallRow> => {
  const row = await one<HallRow>(tx, 'hall', ref, true);
  if (row) return row;
  throw missing('这个大厅');
};

/** A window in scope. */
export const getWindow = async (tx: Tx, ref: HallRef): Promise<WindowRow> => {
  const row = await one<WindowRow>(tx, 'hall_window', ref, false);
  if (row) return row;
  throw missing('这个窗口');
};

/** A ticket in scope. */
export const getTicket = async (tx: Tx, ref: HallRef): Promise<TicketRow> => {
  const row = await one<TicketRow>(tx, 'hall_ticket', ref, false);
  if (row) return row;
  throw missing('这个号');
};

/** A window as it stands on a day, with its hall, which is held to the commit. */
export const holdWindow = async (
  tx: Tx,
  ref: HallRef,
  day: string,
): Promise<{ readonly hall: HallRow; readonly window: WindowRow }> => {
  const { county_code: countyCode, hall_id: id } = await getWindow(tx, ref);
  const hall = await holdHall(tx, { countyCode, id });
  return { hall, window: windowOn(await getWindow(tx, ref), day) };
};

/** A ticket with its hall, which is held to the commit. */
export const holdTicket = async (
  tx: Tx,
  ref: HallRef,
): Promise<{ readonly hall: HallRow; readonly ticket: TicketRow }> => {
  const { county_code: countyCode, hall_id: id } = await getTicket(tx, ref);
  const hall = await holdHall(tx, { countyCode, id });
  return { hall, ticket: await getTicket(tx, ref) };
};
