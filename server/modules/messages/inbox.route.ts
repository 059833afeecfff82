import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countUnread, listInbox, markRead } from './inbox.ts';
import { wordsOf } from './present-message.ts';

const Line = z.object({
  countyCode: z.number().int(),
  id: z.uuid(),
  text: z.string(),
  path: z.string().nullable(),
  isRead: z.boolean(),
  madeAt: z.string(),
});

export const inboxRoute = defineRoute(
  {
    method: 'GET',
    path: '/inbox',
    summary: 'Messages of the system to the one who asks, newest first, and how many are unread.',
    permission: 'message.receive',
    query: z.object({
      after: z.uuid().optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(Line), next: z.string().nullable(), unread: z.number().int() }),
  },
  async ({ db, actor, scope, site, query }) =>
    inScope(db, scope, async (tx) => {
      const page = await listInbox(tx, actor.accountId, query.size, query.after);
      return {
        rows: page.rows.map((row) => ({
          countyCode: row.county_code,
          id: row.id,
          text: wordsOf(row, site.name),
          path: row.path,
          isRead: row.state === 'read',
          madeAt: new Date(row.made_at).toISOString(),
        })),
        next: page.next,
        unread: await countUnread(tx, actor.accountId),
      };
    }),
);

export const readInboxRoute = defineRoute(
  {
    method: 'POST',
    path: '/inbox/reads',
    summary: 'Marks messages to the one who asks as read: those named, or all.',
    permission: 'message.receive',
    body: z.object({ ids: z.array(z.uuid()).max(200).nullable() }),
    response: z.object({ read: z.number().int() }),
  },
  async ({ db, actor, scope, body }) =>
    inScope(db, scope, async (tx) => ({ read: await markRead(tx, actor.accountId, body.ids) })),
);
