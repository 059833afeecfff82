import { waitLights } from '#definitions';
import { maskName } from '#kit';
import { today } from '#platform/calendar/today.ts';
import type { Tx } from '#platform/db/database.ts';
import { asInLine } from './call-next.ts';
import { inOrder } from './choose-ticket.ts';
import { getHall } from '../get-hall.ts';
import { windowsOf } from './hall-live.ts';
import { refOf, type HallRef, type TicketRow, type WindowRow } from '../hall-tables.ts';
import { ticketsOfDay } from './list-line.ts';

const MINUTE_IN_MS = 60_000;

/** Whole minutes gone by since then; none when it never was. */
export const minutesSince = (from: Date | null, at: Date): number =>
  from === null ? 0 : Math.max(0, Math.floor((at.getTime() - from.getTime()) / MINUTE_IN_MS));

/** The light of a wait of so many minutes. */
export const lightOf = (minutes: number): 'green' | 'amber' | 'red' =>
  minutes >= waitLights.red ? 'red' : minutes >= waitLights.amber ? 'amber' : 'green';

const present = (ticket: TicketRow, at: Date) => {
  const waited = minutesSince(ticket.taken_at, at);
  return {
    ...refOf(ticket),
    number: ticket.number,
    matter: ticket.matter,
    origin: ticket.origin,
    state: ticket.state,
    priority: ticket.priority,
    nameMasked: ticket.visitor_name && maskName(ticket.visitor_name),
    takenAt: ticket.taken_at?.toISOString() ?? null,
    bookedFor: ticket.booked_for?.toISOString() ?? null,
    windowId: ticket.window_id,
    forWindow: ticket.for_window,
    calls: ticket.calls,
    waitedMinutes: waited,
    light: lightOf(waited),
    rowVersion: ticket.row_version,
  };
};

/** Something the hall head should see to (督办), with its light. */
export interface Concern {
  readonly light: 'amber' | 'red';
  /** Whom or what it is about: a ticket's number, a window's name, a code of service-matter. */
  readonly about: string;
  readonly kind: 'long-wait' | 'not-served' | 'window-away' | 'long-service';
  readonly minutes: number | null;
}

/** A visit that lasts longer than this at the window is worth asking about. */
const LONG_SERVICE_MINUTES = 45;

const concernsOf = (
  waiting: readonly TicketRow[],
  serving: readonly TicketRow[],
  windows: readonly WindowRow[],
  at: Date,
): Concern[] => {
  const waits = waiting.map((ticket) => ({ ticket, minutes: minutesSince(ticket.taken_at, at) }));
  const open = windows.filter(({ state }) => state === 'open');
  const unserved = new Set(
    waiting
      .map(({ matter }) => matter)
      .filter((matter) => !open.some((window) => window.matters.includes(matter))),
  );
  const isLate = waits.some(({ minutes }) => lightOf(minutes) === 'red');
  return [
    ...[...unserved].map((about) => ({ light: 'red', about, kind: 'not-served', minutes: null }) as const),
    ...waits
      .filter(({ minutes }) => lightOf(minutes) !== 'green')
      .map(({ ticket, minutes }) => ({
        light: lightOf(minutes) === 'red' ? ('red' as const) : ('amber' as const),
        about: ticket.number,
        kind: 'long-wait' as const,
        minutes,
      })),
    ...(isLate ? windows.filter(({ state }) => state === 'paused') : []).map(
      ({ title }) => ({ light: 'amber', about: title, kind: 'window-away', minutes: null }) as const,
    ),
    ...serving
      .map((ticket) => ({ ticket, minutes: minutesSince(ticket.began_at, at) }))
      .filter(({ minutes }) => minutes > LONG_SERVICE_MINUTES)
      .map(
        ({ ticket, minutes }) =>
          ({ light: 'amber', about: ticket.number, kind: 'long-service', minutes }) as const,
      ),
  ];
};

/** The line of a hall today for those who work there, with what the hall head should see to. */
export const hallQueue = async (tx: Tx, ref: HallRef, at: Date) => {
  const hall = await getHall(tx, ref);
  const tickets = await ticketsOfDay(tx, { county_code: hall.county_code, hall_id: hall.id }, today(at));
  const waiting = inOrder(tickets.filter(({ state }) => state === 'waiting').map(asInLine)).map(
    ({ row }) => row,
  );
  const others = tickets.filter(({ state }) => ['called', 'serving', 'skipped', 'booked'].includes(state));
  const serving = others.filter(({ state }) => state === 'serving');
  const concerns = concernsOf(waiting, serving, await windowsOf(tx, hall, today(at)), at);
  return {
    rows: [...waiting, ...others].map((ticket) => present(ticket, at)),
    concerns: concerns.sort((one, other) => (other.minutes ?? 999) - (one.minutes ?? 999)),
  };
};
