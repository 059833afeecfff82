import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { resetPassword } from './change-account.ts';

export const resetPasswordRoute = defineRoute(
  {
    method: 'POST',
    path: '/accounts/:id/reset',
    summary: 'Give an account a new random password, shown this once; its sessions end.',
    permission: 'account.manage',
    params: z.object({ id: z.uuid() }),
    response: z.object({ password: z.string() }),
  },
  async ({ db, actor, scope, params, requestKey, session }) => {
    const answer = await inScope(db, scope, async (tx) => {
      const reset = await resetPassword(tx, { actor, requestKey }, scope, params.id);
      await session.store.endAllOf(tx, params.id);
      return reset;
    });
    session.store.forget(params.id);
    return answer;
  },
);
