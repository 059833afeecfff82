import { z } from 'zod';
import { PersonRefShape } from '#modules/registry';
import { defineRoute } from '#platform/http/define-route.ts';
import { bookTicket } from './tickets/book-ticket.ts';
import { HallParams, Ticket } from './hall-contracts.ts';
import { ticketOf } from './hall-step.ts';
import { issueTicket } from './tickets/issue-ticket.ts';
import { reportArrival } from './tickets/report-arrival.ts';

const matter = z.string().min(1, '请选择要办的事。').max(40);
const phone = z
  .string()
  .trim()
  .regex(/^1\d{10}$/, '请输入11位手机号。');

export const takeTicketRoute = defineRoute(
  {
    method: 'POST',
    path: '/halls/:county/:id/tickets',
    summary: 'Gives out a number at the kiosk.',
    permission: 'hall.device',
    params: HallParams,
    body: z.object({ matter, priority: z.string().max(40).nullable().default(null) }),
    response: Ticket,
  },
  (asked) =>
    ticketOf(asked, 'take', (tx, context, hall) =>
      issueTicket(tx, context, hall, { ...asked.body, origin: 'kiosk' }),
    ),
);

export const takeAtCounterRoute = defineRoute(
  {
    method: 'POST',
    path: '/halls/:county/:id/counter-tickets',
    summary: 'Gives out a number at the counter, to somebody on file or by the name they give.',
    permission: 'hall.serve',
    params: HallParams,
    body: z.object({
      matter,
      priority: z.string().max(40).nullable().default(null),
      person: PersonRefShape.nullish(),
      visitorName: z.string().trim().max(40).nullish(),
    }),
    response: Ticket,
  },
  (asked) =>
    ticketOf(asked, 'take', (tx, context, hall) =>
      issueTicket(tx, context, hall, { ...asked.body, origin: 'counter' }),
    ),
);

export const bookTicketRoute = defineRoute(
  {
    method: 'POST',
    path: '/halls/:county/:id/bookings',
    summary: 'Takes a number ahead by phone number, for a half hour of a day.',
    permission: ['hall.serve', 'hotline.answer'],
    params: HallParams,
    body: z.object({ matter, phone, day: z.iso.date(), slot: z.string().regex(/^\d{2}:\d{2}$/) }),
    response: Ticket,
  },
  (asked) => ticketOf(asked, 'take', (tx, context, hall) => bookTicket(tx, context, hall, asked.body)),
);

export const reportArrivalRoute = defineRoute(
  {
    method: 'POST',
    path: '/halls/:county/:id/arrivals',
    summary: 'A visitor reports with the phone number of a booking and joins the line.',
    permission: ['hall.device', 'hall.serve'],
    params: HallParams,
    body: z.object({ phone }),
    response: Ticket,
  },
  (asked) =>
    ticketOf(asked, 'arrive', (tx, context, hall) => reportArrival(tx, context, hall, asked.body.phone)),
);
