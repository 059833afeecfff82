import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { unlockAccount } from './change-account.ts';

export const unlockAccountRoute = defineRoute(
  {
    method: 'POST',
    path: '/accounts/:id/unlock',
    summary: 'Open an account again after a lock or wrong passwords.',
    permission: 'account.manage',
    params: z.object({ id: z.uuid() }),
    response: z.object({}),
  },
  async ({ db, actor, scope, params, requestKey, session }) => {
    await inScope(db, scope, async (tx) => {
      await unlockAccount(tx, { actor, requestKey }, scope, params.id);
    });
    session.store.forget(params.id);
    return {};
  },
);
