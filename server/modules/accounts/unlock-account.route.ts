import { z } from 'zod';
import type { ActContext } from '#modules/acts';
import type { Tx } from '#platform/db/database.ts';
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
    const unlock = (tx: Tx, context: ActContext) => unlockAccount(tx, context, scope, params.id);
    await accountStep(asked, 'account.unlock', unlock, nothing);
    return {};
  },
);
