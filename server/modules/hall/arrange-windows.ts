import { sql } from 'kysely';
import { findQueueMatter } from '#definitions';
import { countyOf, regionLevel } from '#kit';
import {
  changeFolded,
  insertFolded,
  placeOfRow,
  standsAlready,
  type Facts,
  type TimedContext,
} from '#modules/acts';
import { getRegion } from '#modules/regions';
import { requireInScope } from '#platform/auth/policy.ts';
import { scopeKey } from '#platform/auth/scope.ts';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { newId } from '#platform/db/new-id.ts';
import { Problem } from '#platform/errors/problem.ts';
import { HALL_LINE, holdHall, holdWindow } from './get-hall.ts';
import {
  HALLS,
  refOf,
  TICKETS,
  WINDOWS,
  type HallRef,
  type TicketRow,
  type WindowRow,
} from './hall-tables.ts';

const wrong = (field: string, message: string): Problem =>
  new Problem('invalid', 'hall-invalid', message, { fields: [{ field, message }] });

const DEFAULT_PRIORITY_RUN = 3;

/** Opens a hall in a county or township (开设大厅). */
export const openHall = async (
  tx: Tx,
  context: TimedContext,
  { region, title }: { readonly region: number; readonly title: string },
): Promise<HallRef> => {
  requireInScope(context.actor.scopeFor('hall.manage'), scopeKey(HALL_LINE, region));
  if (!['county', 'township'].includes(regionLevel(region)))
    throw wrong('region', '大厅设在县（区）或乡镇（街道）。');
  await getRegion(tx, region);
  const ref = { countyCode: countyOf(region), id: newId() };
  await insertFolded(tx, context, HALLS, 'open', [
    {
      place: { ...ref, lineNumber: HALL_LINE, regionCode: region },
      facts: { title: title.trim(), priorityRun: DEFAULT_PRIORITY_RUN },
    },
  ]);
  return ref;
};

/** Changes the name of a hall or how many priority tickets in a row may go ahead. */
export const changeHall = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  {
    rowVersion,
    title,
    priorityRun,
  }: { readonly rowVersion: number; readonly title: string; readonly priorityRun: number },
): Promise<void> => {
  const hall = await holdHall(tx, ref);
  requireVersion(hall, rowVersion);
  const facts = { title: title.trim(), priorityRun };
  if (standsAlready(HALLS, hall, facts)) return;
  await changeFolded(tx, context, HALLS, 'change', hall, facts);
};

const requireVersion = (row: { readonly row_version: number }, rowVersion: number): void => {
  if (row.row_version !== rowVersion)
    throw new Problem('conflict', 'hall-changed', '刚刚被他人修改。', { advice: '请刷新后再提交。' });
};

/** A window as the hall head sets it up. */
export interface WindowSetting {
  readonly number: number;
  readonly title: string;
  /** Codes of list service-matter. */
  readonly matters: readonly string[];
}

const checkSetting = async (
  tx: Tx,
  hall: HallRef,
  { number, matters }: WindowSetting,
  own: string | null,
): Promise<void> => {
  if (matters.length === 0 || matters.some((matter) => !findQueueMatter(matter)))
    throw wrong('matters', '请至少选择一项业务。');
  const { rows } = await sql<{ id: string }>`
    select id from hall_window where county_code = ${hall.countyCode} and hall_id = ${hall.id} and number = ${number}
  `.execute(tx);
  if (rows.some(({ id }) => id !== own)) throw wrong('number', `${number}号窗口已经有了。`);
};

/** Sets up a window (设置窗口); it begins closed. */
export const addWindow = async (
  tx: Tx,
  context: TimedContext,
  hallRef: HallRef,
  setting: WindowSetting,
): Promise<HallRef> => {
  const hall = await holdHall(tx, hallRef);
  await checkSetting(tx, refOf(hall), setting, null);
  const ref = { countyCode: hall.county_code, id: newId() };
  await insertFolded(tx, context, WINDOWS, 'add', [
    {
      place: { ...placeOfRow(hall), id: ref.id },
      facts: { ...setting, title: setting.title.trim(), hallId: hall.id, state: 'closed' },
    },
  ]);
  return ref;
};

/** Changes what a window is called and what it serves; a ticket at the window stays there. */
export const changeWindow = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { rowVersion, ...setting }: WindowSetting & { readonly rowVersion: number },
): Promise<void> => {
  const { window } = await holdWindow(tx, ref, today(context.at));
  requireVersion(window, rowVersion);
  await checkSetting(tx, { countyCode: window.county_code, id: window.hall_id }, setting, window.id);
  // With its state: what was left open on an earlier day would seem to have been opened today.
  const { state, served_by: servedBy } = window;
  const facts = { ...setting, title: setting.title.trim(), state, servedBy };
  if (standsAlready(WINDOWS, window, facts)) return;
  await changeFolded(tx, context, WINDOWS, 'change', window, facts);
};

const atWindow = async (tx: Tx, window: WindowRow, day: string): Promise<TicketRow[]> => {
  const { rows } = await sql<TicketRow>`
    select * from hall_ticket
    where county_code = ${window.county_code} and day = ${day}::date
      and ((window_id = ${window.id} and state in ('called', 'serving'))
        or (for_window = ${window.id} and state = 'waiting'))
  `.execute(tx);
  return rows;
};

const toLine: Facts = { state: 'waiting', windowId: null, forWindow: null, calls: 0, beganAt: null };

/**
 * Opens, pauses or closes a window. Opening takes the seat (接班). Closing waits for the visitor at the window, unless the
 * hall head closes it: then whoever is there goes back into the line at the same place.
 */
export const setWindowState = async (
  tx: Tx,
  context: TimedContext,
  ref: HallRef,
  { state, isForced }: { readonly state: 'open' | 'paused' | 'closed'; readonly isForced: boolean },
): Promise<void> => {
  const day = today(context.at);
  const { window } = await holdWindow(tx, ref, day);
  if (state === 'closed') {
    const tickets = await atWindow(tx, window, day);
    const busy = tickets.find((ticket) => ticket.state !== 'waiting');
    if (busy && !isForced)
      throw new Problem('conflict', 'window-busy', `${window.title}还有${busy.number}没有办结。`, {
        advice: '请先办结或转窗口；确需关闭的，由大厅负责人关闭，来访人按原来的次序继续排队。',
      });
    for (const ticket of tickets)
      await changeFolded(tx, context, TICKETS, 'window-closed', ticket, toLine, false);
  }
  const servedBy = state === 'open' ? context.actor.accountId : state === 'closed' ? null : window.served_by;
  await changeFolded(tx, context, WINDOWS, state, window, { state, servedBy });
};
