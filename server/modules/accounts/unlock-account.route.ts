import { z } from 'zod';
import { defineRoute } from '#platform/http/define-route.ts';
import { accountStep } from './account-step.ts';
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
  async (asked) => {
    const { scope, params } = asked;
    const nothing = async () => undefined;
    await accountStep(asked, (tx, context) => unlockAccount(tx, context, scope, params.id), nothing);
    return {};
  },
);
