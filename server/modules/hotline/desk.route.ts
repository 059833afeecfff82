import { z } from 'zod';
import { hotlineExtension } from '#definitions';
import { today } from '#platform/calendar/today.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { HotlineParams, rowVersion, Transfer } from './hotline-contracts.ts';
import { deskStep } from './hotline-step.ts';
import { countTransfers, listTransfers, TRANSFER_VIEWS, TransfersQuery } from './list-transfers.ts';
import { presentTransfer } from './present-hotline.ts';
import { extendLimit, replyFromDesk, returnFromDesk } from './work-at-desk.ts';

export const listTransfersRoute = defineRoute(
  {
    method: 'GET',
    path: '/hotline/transfers',
    summary: 'What the hotline sent to the desks in scope; what is due first comes first.',
    permission: 'hotline.handle',
    query: TransfersQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(Transfer), next: z.string().nullable() }),
  },
  ({ db, scope, query, session }) =>
    inScope(db, scope, async (tx) => {
      const day = today(session.now());
      const page = await listTransfers(tx, query.view, { today: day, size: query.size, after: query.after });
      return { rows: page.rows.map((row) => presentTransfer(row, day)), next: page.next };
    }),
);

const counted = z.number().int();

export const countTransfersRoute = defineRoute(
  {
    method: 'GET',
    path: '/hotline/transfers/count',
    summary: 'How many rows each list of the desks in scope has.',
    permission: 'hotline.handle',
    response: z.object(
      Object.fromEntries(TRANSFER_VIEWS.map((view) => [view, counted])) as Record<
        (typeof TRANSFER_VIEWS)[number],
        typeof counted
      >,
    ),
  },
  ({ db, scope, session }) => inScope(db, scope, (tx) => countTransfers(tx, today(session.now()))),
);

const Seen = z.object({ rowVersion });
const why = z.string().trim().min(1, '请写明原因。').max(200);

export const replyRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/transfers/:county/:id/replies',
    summary: 'The desk replies; the hotline calls the caller back.',
    permission: 'hotline.handle',
    params: HotlineParams,
    body: Seen.extend({
      reply: z.string().trim().min(1, '请填写答复内容。').max(1000),
      policy: z.string().trim().max(200).nullable().default(null),
    }),
    response: Transfer,
  },
  (asked) => deskStep(asked, 'reply', (tx, context, ref) => replyFromDesk(tx, context, ref, asked.body)),
);

export const returnRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/transfers/:county/:id/returns',
    summary: 'The desk gives back what is not its work, with the reason.',
    permission: 'hotline.handle',
    params: HotlineParams,
    body: Seen.extend({ why }),
    response: Transfer,
  },
  (asked) => deskStep(asked, 'return', (tx, context, ref) => returnFromDesk(tx, context, ref, asked.body)),
);

export const extendRoute = defineRoute(
  {
    method: 'POST',
    path: '/hotline/transfers/:county/:id/extensions',
    summary: 'Extends the desk’s limit once, by working days, with the reason.',
    permission: 'hotline.handle',
    params: HotlineParams,
    body: Seen.extend({
      days: z
        .number()
        .int()
        .min(1)
        .max(hotlineExtension.mostDays, `最多延长${hotlineExtension.mostDays}个工作日。`),
      why,
    }),
    response: Transfer,
  },
  (asked) => deskStep(asked, 'extend', (tx, context, ref) => extendLimit(tx, context, ref, asked.body)),
);
