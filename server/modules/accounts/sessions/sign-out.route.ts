import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { recordSignIn } from './record-sign-in.ts';
import { requireSession } from './require-session.ts';

export const signOutRoute = defineRoute(
  {
    method: 'DELETE',
    path: '/session',
    summary: 'Sign out.',
    permission: 'signed-in',
    response: z.object({}),
  },
  async ({ db, actor, site, session }) => {
    const { token } = requireSession(session);
    await session.store.end(token);
    session.setToken(null);
    const { address, userAgent, now } = session;
    await inScope(db, [], (tx) =>
      recordSignIn(tx, {
        accountId: actor.accountId,
        region: actor.posts[0]?.region ?? site.region,
        outcome: 'signed-out',
        visitor: { address, userAgent },
        at: now(),
      }),
    );
    return {};
  },
);
