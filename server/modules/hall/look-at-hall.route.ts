import { sql } from 'kysely';
import { z } from 'zod';
import { maskName } from '#kit';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { awaitLive } from './queue/await-live.ts';
import { getHall, getTicket, getWindow } from './get-hall.ts';
import { Figures, HallParams, Live, Queue, refFrom, rowVersion, Ticket } from './hall-contracts.ts';
import { hallFigures } from './queue/hall-figures.ts';
import { hallQueue } from './queue/hall-queue.ts';
import type { TicketRow } from './hall-tables.ts';
import { windowOn } from './window-on.ts';
import { countTickets, listTickets, TicketsQuery } from './tickets/list-tickets.ts';
import { presentTicket } from './tickets/present-ticket.ts';

const LONGEST_WAIT_SECONDS = 25;

export const liveRoute = defineRoute(
  {
    method: 'GET',
    path: '/halls/:county/:id/live',
    summary:
      'The hall now: windows, calls, lines, estimated waits; names masked. With since, answers at the next change.',
    permission: ['hall.device', 'hall.read', 'hall.serve', 'hall.manage'],
    params: HallParams,
    query: z.object({
      since: z.string().max(80).optional(),
      wait: z.coerce.number().int().min(0).max(LONGEST_WAIT_SECONDS).default(0).describe('Seconds.'),
    }),
    response: Live,
  },
  ({ db, scope, params, query, session }) =>
    awaitLive(db, scope, refFrom(params), {
      since: query.since,
      waitMs: query.wait * 1000,
      now: session.now,
    }),
);

export const queueRoute = defineRoute(
  {
    method: 'GET',
    path: '/halls/:county/:id/queue',
    summary:
      'The line of a hall today in its order, with the lights of waits and what to see to; names masked.',
    permission: ['hall.read', 'hall.serve', 'hall.manage'],
    params: HallParams,
    response: Queue,
  },
  ({ db, scope, params, session }) =>
    inScope(db, scope, (tx) => hallQueue(tx, refFrom(params), session.now())),
);

export const figuresRoute = defineRoute(
  {
    method: 'GET',
    path: '/halls/:county/:id/figures',
    summary: 'Measured waits and service: in all, by hour, by matter, by window.',
    permission: ['hall.read', 'hall.serve', 'hall.manage'],
    params: HallParams,
    query: z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() }),
    response: Figures,
  },
  ({ db, scope, params, query, session }) =>
    inScope(db, scope, (tx) => {
      const now = session.now();
      const { from = today(now), to = today(now) } = query;
      return hallFigures(tx, refFrom(params), { from, to, now });
    }),
);

export const showTicketRoute = defineRoute(
  {
    method: 'GET',
    path: '/hall-tickets/:county/:id',
    summary: 'One ticket as the windows see it.',
    permission: 'hall.serve',
    params: HallParams,
    response: Ticket,
  },
  ({ db, scope, params }) =>
    inScope(db, scope, async (tx) => presentTicket(await getTicket(tx, refFrom(params)))),
);

export const showWindowRoute = defineRoute(
  {
    method: 'GET',
    path: '/hall-windows/:county/:id',
    summary: 'A window’s desk: who stands there, and what earlier days left unfinished.',
    permission: 'hall.serve',
    params: HallParams,
    response: z.object({
      countyCode: z.number().int(),
      id: z.uuid(),
      hallId: z.uuid(),
      hallTitle: z.string(),
      number: z.number().int(),
      title: z.string(),
      state: z.string(),
      matters: z.array(z.string()),
      isMine: z.boolean().describe('The reader has the seat.'),
      isTaken: z.boolean().describe('Somebody else has the seat.'),
      current: Ticket.nullable(),
      leftOver: z.array(Ticket),
      rowVersion,
    }),
  },
  ({ db, actor, scope, params, session }) =>
    inScope(db, scope, async (tx) => {
      const day = today(session.now());
      const window = windowOn(await getWindow(tx, refFrom(params)), day);
      const hall = await getHall(tx, { countyCode: window.county_code, id: window.hall_id });
      const { rows } = await sql<TicketRow>`
        select * from hall_ticket
        where county_code = ${window.county_code} and window_id = ${window.id} and state in ('called', 'serving')
        order by day desc
      `.execute(tx);
      const current = rows.find((row) => row.day === day);
      return {
        countyCode: window.county_code,
        id: window.id,
        hallId: window.hall_id,
        hallTitle: hall.title,
        number: window.number,
        title: window.title,
        state: window.state,
        matters: window.matters,
        isMine: window.served_by === actor.accountId,
        isTaken: window.served_by !== null && window.served_by !== actor.accountId,
        current: current ? presentTicket(current) : null,
        leftOver: rows.filter((row) => row.day !== day).map(presentTicket),
        rowVersion: window.row_version,
      };
    }),
);

/** A line of the list: whose ticket it was is masked; the ledger's line tells those who may read it. */
export const presentListed = (row: TicketRow) => {
  const ticket = presentTicket(row);
  return { ...ticket, person: null, visitorName: ticket.visitorName && maskName(ticket.visitorName) };
};

export const listTicketsRoute = defineRoute(
  {
    method: 'GET',
    path: '/hall-tickets',
    summary: 'Tickets in scope, the latest first; names masked.',
    permission: ['hall.read', 'hall.serve', 'hall.manage'],
    query: TicketsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(Ticket), next: z.string().nullable() }),
  },
  ({ db, scope, query: { after, size, ...filter } }) =>
    inScope(db, scope, async (tx) => {
      const page = await listTickets(tx, filter, size, after);
      return { rows: page.rows.map(presentListed), next: page.next };
    }),
);

export const countTicketsRoute = defineRoute(
  {
    method: 'GET',
    path: '/hall-tickets/count',
    summary: 'How many tickets in scope a filter leaves, and how many of them are finished.',
    permission: ['hall.read', 'hall.serve', 'hall.manage'],
    query: TicketsQuery,
    response: z.object({ count: z.number().int(), finished: z.number().int() }),
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => countTickets(tx, query)),
);
