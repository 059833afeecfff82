import { z } from 'zod';
import { defineRoute } from '#platform/http/define-route.ts';
import { accountStep } from './account-step.ts';
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
  async (asked) => {
    const { scope, params, session } = asked;
    await accountStep(
      asked,
      'account.lock',
      async (tx, context) => {
        await lockAccount(tx, context, scope, params.id);
        await session.store.endAllOf(tx, params.id);
      },
      async () => undefined,
    );
    return {};
  },
);
