import { z } from 'zod';
import { ApplicationShape } from '#modules/cases';
import { PersonRefShape } from '#modules/registry';
import { unionScope } from '#platform/auth/union-scope.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { callNext } from './queue/call-next.ts';
import { correctOutcome, reopenTicket } from './tickets/correct-ticket.ts';
import { finishTicket } from './tickets/finish-ticket.ts';
import { getTicket, getWindow } from './get-hall.ts';
import { HallParams, refFrom, rowVersion, Ticket } from './hall-contracts.ts';
import { inHall, stepOf } from './hall-step.ts';
import { TICKETS } from './hall-tables.ts';
import {
  beginService,
  leaveHall,
  recallTicket,
  returnToLine,
  skipTicket,
  transferTicket,
} from './tickets/move-ticket.ts';
import { nameVisitor } from './tickets/name-visitor.ts';
import { presentTicket } from './tickets/present-ticket.ts';
import { takeInTicket } from './tickets/take-in-ticket.ts';
import type { TicketMove } from './tickets/ticket-states.ts';

export const callNextRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-windows/:county/:id/calls',
    summary:
      'Calls the next ticket to a window by the fairness rule; null when nobody waits whom it can serve.',
    permission: 'hall.serve',
    params: HallParams,
    response: z.object({ ticket: Ticket.nullable() }),
  },
  (asked) => {
    const window = refFrom(asked.params);
    return inHall(asked, {
      countyCode: window.countyCode,
      kind: `${TICKETS.kind}.call`,
      work: (tx, context) => callNext(tx, context, window),
      present: async (tx, called) => {
        const { hall_id: hallId } = await getWindow(tx, window);
        return { hallId, answer: { ticket: called && presentTicket(await getTicket(tx, called)) } };
      },
      foundNothing: ({ answer }) => answer.ticket === null,
    });
  },
);

const Seen = z.object({ rowVersion });

const stepRoute = (name: string, move: TicketMove, summary: string, step: typeof recallTicket) =>
  defineRoute(
    {
      method: 'POST',
      path: `/hall-tickets/:county/:id/${name}`,
      summary,
      permission: 'hall.serve',
      params: HallParams,
      body: Seen,
      response: Ticket,
    },
    (asked) => stepOf(asked, move, (tx, context, ref) => step(tx, context, ref, asked.body)),
  );

export const recallRoute = stepRoute('recalls', 'recall', 'Calls a number once more.', recallTicket);
export const skipRoute = stepRoute('skips', 'skip', 'Passes over a number that did not come.', skipTicket);
export const returnRoute = stepRoute(
  'returns',
  'return-to-line',
  'Puts a ticket back into the line.',
  returnToLine,
);
export const beginRoute = stepRoute(
  'beginnings',
  'begin',
  'The visitor came: the service begins.',
  beginService,
);
export const leaveRoute = stepRoute(
  'leavings',
  'leave',
  'The visitor left, or cancelled a booking.',
  leaveHall,
);

export const transferRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-tickets/:county/:id/transfers',
    summary: 'Sends a visitor on to another window or matter, keeping the place in the line.',
    permission: 'hall.serve',
    params: HallParams,
    body: Seen.extend({ matter: z.string().max(40).nullish(), windowId: z.uuid().nullish() }),
    response: Ticket,
  },
  (asked) => stepOf(asked, 'transfer', (tx, context, ref) => transferTicket(tx, context, ref, asked.body)),
);

export const nameVisitorRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-tickets/:county/:id/visitors',
    summary: 'Says who a ticket belongs to: somebody on file, or a name they gave.',
    permission: 'hall.serve',
    params: HallParams,
    body: Seen.extend({
      person: PersonRefShape.nullable(),
      visitorName: z.string().trim().max(40).nullable(),
    }),
    response: Ticket,
  },
  (asked) => stepOf(asked, 'name', (tx, context, ref) => nameVisitor(tx, context, ref, asked.body)),
);

export const takeInRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-tickets/:county/:id/cases',
    summary: 'Takes a visit in as a case of a service item; the end of the case closes the visit’s line.',
    permission: 'hall.serve',
    params: HallParams,
    body: Seen.extend(ApplicationShape.shape),
    response: Ticket,
  },
  async (asked) => {
    const ref = refFrom(asked.params);
    await inScope(asked.db, asked.scope, (tx) => getTicket(tx, ref));
    const wider = { ...asked, scope: unionScope(asked.scope, asked.actor.scopeFor('case.apply')) };
    return stepOf(wider, 'take-in', (tx, context, ref) => takeInTicket(tx, context, ref, asked.body));
  },
);

const Outcome = z.object({
  matter: z.string().max(40).nullish(),
  persons: z.number().int().min(1, '来访人数至少为1人。').max(200),
  isAnswered: z.boolean(),
  dueOn: z.iso.date().nullish(),
  note: z.string().trim().max(180).nullish(),
});

export const finishRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-tickets/:county/:id/finishes',
    summary: 'Finishes a visit; it becomes a line of the hall reception ledger.',
    permission: 'hall.serve',
    params: HallParams,
    body: Seen.extend(Outcome.shape),
    response: Ticket,
  },
  (asked) => stepOf(asked, 'finish', (tx, context, ref) => finishTicket(tx, context, ref, asked.body)),
);

const reason = z.string().trim().max(200).default('');

export const correctRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-tickets/:county/:id/corrections',
    summary: 'Corrects what came of a visit, in the ticket and in its line of the ledger together.',
    permission: 'hall.serve',
    params: HallParams,
    body: Seen.extend({
      matter: z.string().max(40).optional(),
      persons: z.number().int().min(1).max(200).optional(),
      isAnswered: z.boolean().optional(),
      dueOn: z.iso.date().nullish(),
      closedOn: z.iso.date().nullish(),
      reason,
    }),
    response: Ticket,
  },
  (asked) =>
    stepOf(
      asked,
      'correct',
      (tx, context, ref) => {
        const { reason: _why, ...correction } = asked.body;
        return correctOutcome(tx, context, ref, correction);
      },
      asked.body.reason,
    ),
);

export const reopenRoute = defineRoute(
  {
    method: 'POST',
    path: '/hall-tickets/:county/:id/reopenings',
    summary: 'Takes back that a visit was finished; its line of the ledger no longer counts.',
    permission: 'hall.serve',
    params: HallParams,
    body: Seen.extend({ reason }),
    response: Ticket,
  },
  (asked) =>
    stepOf(
      asked,
      'reopen',
      (tx, context, ref) => reopenTicket(tx, context, ref, asked.body),
      asked.body.reason,
    ),
);
