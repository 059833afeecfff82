import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { lockAccount } from './change-account.ts';

export const lockAccountRoute = defineRoute(
  {
    method: 'POST',
    path: '/accounts/:id/lock',
    summary: 'Stop an account at once; its sessions end.',
    permission: 'account.manage',
    params: z.object({ id: z.uuid() }),
    response: z.object({}),
  },
  async ({ db, actor, scope, params, requestKey, session }) => {
    await inScope(db, scope, async (tx) => {
      await lockAccount(tx, { actor, requestKey }, scope, params.id);
      await session.store.endAllOf(tx, params.id);
    });
    session.store.forget(params.id);
    return {};
  },
);
