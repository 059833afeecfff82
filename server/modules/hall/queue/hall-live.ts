import { sql } from 'kysely';
import {
  bookingRules,
  CALLS_BEFORE_SKIP,
  findQueueMatter,
  hallFollowUp,
  priorityClasses,
  queueMatters,
} from '#definitions';
import { maskName } from '#kit';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { fairnessWords } from './choose-ticket.ts';
import { estimateWaits } from './estimate-wait.ts';
import { getHall } from '../get-hall.ts';
import { refOf, type HallRef, type HallRow, type TicketRow, type WindowRow } from '../hall-tables.ts';
import { windowOn } from '../window-on.ts';
import { ticketsOfDay } from './list-line.ts';

/** A day's own mean is used once so many visits of a matter were finished. */
const ENOUGH_FINISHED = 3;
const MINUTE_IN_MS = 60_000;

/** The windows of a hall as they stand on a day, in their order. */
export const windowsOf = async (tx: Tx, hall: HallRow, day: string): Promise<WindowRow[]> => {
  const { rows } = await sql<WindowRow>`
    select * from hall_window where county_code = ${hall.county_code} and hall_id = ${hall.id} order by number
  `.execute(tx);
  return rows.map((row) => windowOn(row, day));
};

/** Changes whenever anything of the hall's day changes; cheap enough to be asked every few seconds by every screen. */
export const stampOf = async (tx: Tx, ref: HallRef, at: Date): Promise<string> => {
  const hall = await getHall(tx, ref);
  const { rows } = await sql<{ tickets: number; versions: number; windows: number }>`
    select
      (select count(*) from hall_ticket where county_code = ${hall.county_code} and hall_id = ${hall.id}
        and day = ${today(at)}::date) as tickets,
      (select coalesce(sum(row_version), 0) from hall_ticket where county_code = ${hall.county_code}
        and hall_id = ${hall.id} and day = ${today(at)}::date) as versions,
      (select coalesce(sum(row_version), 0) from hall_window where county_code = ${hall.county_code}
        and hall_id = ${hall.id}) as windows
  `.execute(tx);
  const [now] = rows;
  return [today(at), hall.row_version, now?.tickets, now?.versions, now?.windows].join('.');
};

const minutesAtWindow = ({ began_at: began, finished_at: finished }: TicketRow): number =>
  began && finished ? (finished.getTime() - began.getTime()) / MINUTE_IN_MS : 0;

const minutesOf = (matter: string, tickets: readonly TicketRow[]): number => {
  const done = tickets.filter((ticket) => ticket.matter === matter && ticket.state === 'finished');
  if (done.length < ENOUGH_FINISHED) return findQueueMatter(matter)?.usualMinutes ?? 0;
  return done.reduce((sum, ticket) => sum + minutesAtWindow(ticket), 0) / done.length;
};

const nameOf = (ticket: TicketRow): string | null => ticket.visitor_name && maskName(ticket.visitor_name);

const presentCurrent = (ticket: TicketRow) => ({
  number: ticket.number,
  state: ticket.state,
  calls: ticket.calls,
  calledAt: ticket.called_at?.toISOString() ?? null,
  nameMasked: nameOf(ticket),
  priority: ticket.priority,
});

const presentWindow = (window: WindowRow, tickets: readonly TicketRow[]) => {
  const own = tickets.filter((ticket) => ticket.window_id === window.id);
  const current = own.find(({ state }) => state === 'called' || state === 'serving');
  return {
    countyCode: window.county_code,
    id: window.id,
    number: window.number,
    title: window.title,
    state: window.state,
    matters: window.matters,
    current: current ? presentCurrent(current) : null,
    finished: own.filter(({ state }) => state === 'finished').length,
    rowVersion: window.row_version,
  };
};

const presentMatters = (windows: readonly WindowRow[], tickets: readonly TicketRow[]) => {
  const loads = queueMatters.map(({ matter, prefix }) => ({
    matter,
    prefix,
    waiting: tickets.filter((ticket) => ticket.state === 'waiting' && ticket.matter === matter).length,
    minutes: minutesOf(matter, tickets),
  }));
  const open = windows.filter(({ state }) => state === 'open');
  const waits = estimateWaits(loads, open);
  return loads
    .filter(({ matter }) => windows.some(({ matters }) => matters.includes(matter)))
    .map(({ matter, prefix, waiting }) => ({
      matter,
      prefix,
      waiting,
      examples: findQueueMatter(matter)?.examples ?? '',
      waitMinutes: waits.get(matter) ?? null,
      isServed: open.some(({ matters }) => matters.includes(matter)),
    }));
};

/** What everybody in the hall may see now: windows, calls, lengths of the lines. Names are masked, no person is named by file. */
export const hallLive = async (tx: Tx, ref: HallRef, at: Date) => {
  // Read before all else: what changes meanwhile leaves an older stamp, and the screen asks again at once.
  const stamp = await stampOf(tx, ref, at);
  const hall = await getHall(tx, ref);
  const day = today(at);
  const windows = await windowsOf(tx, hall, day);
  const tickets = await ticketsOfDay(tx, { county_code: hall.county_code, hall_id: hall.id }, day);
  const titles = new Map(windows.map(({ id, title }) => [id, title]));
  const called = tickets
    .filter(({ state }) => state === 'called')
    .sort((one, other) => (other.called_at?.getTime() ?? 0) - (one.called_at?.getTime() ?? 0));
  return {
    ...refOf(hall),
    stamp,
    title: hall.title,
    day,
    priorityRun: hall.priority_run,
    rowVersion: hall.row_version,
    rule: fairnessWords(hall.priority_run),
    promises: {
      callsBeforeSkip: CALLS_BEFORE_SKIP,
      followUpDays: hallFollowUp.length.count,
      slots: [...bookingRules.slots],
    },
    priorities: priorityClasses.map(({ code, title, rule, isChosen, matters }) => ({
      code,
      title,
      rule,
      isChosen,
      matters: matters ? [...matters] : null,
    })),
    windows: windows.map((window) => presentWindow(window, tickets)),
    matters: presentMatters(windows, tickets),
    waiting: tickets.filter(({ state }) => state === 'waiting').length,
    finished: tickets.filter(({ state }) => state === 'finished').length,
    calls: called.map((ticket) => ({
      ...presentCurrent(ticket),
      window: titles.get(ticket.window_id ?? '') ?? '',
    })),
    skipped: tickets.filter(({ state }) => state === 'skipped').map(({ number }) => number),
  };
};
