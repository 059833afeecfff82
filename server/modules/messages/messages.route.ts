import { z } from 'zod';
import { messageTemplates } from '#definitions';
import { done, onceOnRow, stepWith } from '#modules/acts';
import { intersectScopes } from '#platform/auth/intersect-scopes.ts';
import { requirePermission } from '#platform/auth/policy.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { eventsOf, lockMessage } from './get-message.ts';
import { countMessages, listMessages, MessagesQuery, VIEWS } from './list-messages.ts';
import { MESSAGE_CHANNELS } from './message-row.ts';
import { MessageShape, presentMessages } from './present-message.ts';
import { resendMany, sentTogether } from './resend-many.ts';
import { resendMessage } from './resend-message.ts';

const Params = z.object({ county: z.coerce.number().int(), id: z.uuid() });

export const messageTemplatesRoute = defineRoute(
  {
    method: 'GET',
    path: '/message-templates',
    summary: 'The wordings the bureau sends, but for those whose messages are never listed.',
    permission: 'message.read',
    response: z.object({
      templates: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          purpose: z.string(),
          channels: z.array(z.enum(MESSAGE_CHANNELS)),
          text: z.string(),
        }),
      ),
    }),
  },
  async () => ({
    templates: messageTemplates
      .filter(({ isConfidential }) => !isConfidential)
      .map(({ code, title, purpose, channels, text }) => ({
        code,
        title,
        purpose,
        channels: [...channels],
        text,
      })),
  }),
);

export const listMessagesRoute = defineRoute(
  {
    method: 'GET',
    path: '/messages',
    summary: 'Messages sent in scope, newest first: receiver, words, state; numbers are never shown.',
    permission: 'message.read',
    query: MessagesQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(MessageShape), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, site, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listMessages(tx, filter, size, after);
      const shown = { readable: actor.scopeFor('people.read'), bureau: site.name };
      return { rows: await presentMessages(tx, page.rows, shown), next: page.next };
    }),
);

const Counts = z.object(
  Object.fromEntries(VIEWS.map((view) => [view, z.number().int()])) as Record<
    (typeof VIEWS)[number],
    z.ZodNumber
  >,
);

export const countMessagesRoute = defineRoute(
  {
    method: 'GET',
    path: '/messages/count',
    summary:
      'How many messages a filter leaves in each view: failed, without a receipt, stuck, and the rest.',
    permission: 'message.read',
    query: MessagesQuery,
    response: Counts,
  },
  async ({ db, scope, query }) => inScope(db, scope, (tx) => countMessages(tx, query)),
);

export const messageEventsRoute = defineRoute(
  {
    method: 'GET',
    path: '/messages/:county/:id/events',
    summary: 'What happened to one message, oldest first.',
    permission: 'message.read',
    params: Params,
    response: z.object({
      rows: z.array(
        z.object({
          kind: z.string(),
          at: z.string(),
          gateway: z.string().nullable(),
          detail: z.string().nullable(),
        }),
      ),
    }),
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      await lockMessage(tx, ref);
      return {
        rows: (await eventsOf(tx, ref)).map(({ kind, at, gateway, detail }) => ({
          kind,
          at: new Date(at).toISOString(),
          gateway,
          detail,
        })),
      };
    }),
);

export const resendManyRoute = defineRoute(
  {
    method: 'POST',
    path: '/messages/resends',
    summary:
      'Sends once more all that failed or was never answered for, as far as a filter leaves them; up to 500 a time.',
    permission: 'message.send',
    body: MessagesQuery.pick({ channel: true, template: true, region: true, from: true, to: true }),
    response: z.object({ again: z.number().int() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    const readable = intersectScopes(scope, requirePermission(actor, 'message.read'));
    return { again: await resendMany(db, readable, { actor, requestKey }, { ...body, view: 'all' }) };
  },
);

export const resendMessageRoute = defineRoute(
  {
    method: 'POST',
    path: '/messages/:county/:id/resends',
    summary: 'Sends a failed message, or one without a receipt, once more.',
    permission: 'message.send',
    params: Params,
    body: z.object({ rowVersion: z.number().int() }),
    response: z.object({ done: z.literal(true) }),
  },
  async (asked) => {
    const { rowVersion } = asked.body;
    const readable = intersectScopes(asked.scope, requirePermission(asked.actor, 'message.read'));
    return onceOnRow(
      { ...asked, scope: readable },
      {
        ...stepWith(asked, (tx, context, ref) => resendMessage(tx, context, ref, rowVersion)),
        kind: 'message.resend',
        fits: (act) => sentTogether(act) === undefined,
        present: done,
      },
    );
  },
);
