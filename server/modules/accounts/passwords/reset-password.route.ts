import { z } from 'zod';
import { defineRoute } from '#platform/http/define-route.ts';
import { accountStep } from '../account-step.ts';
import { resetPassword } from '../change-account.ts';
import { passwordShownOnce } from './initial-password.ts';

export const resetPasswordRoute = defineRoute(
  {
    method: 'POST',
    path: '/accounts/:id/reset',
    summary: 'Give an account a new random password, shown this once; its sessions end.',
    permission: 'account.manage',
    params: z.object({ id: z.uuid() }),
    response: z.object({ password: z.string() }),
  },
  (asked) => {
    const { scope, params, session } = asked;
    return accountStep(
      asked,
      'account.reset-password',
      async (tx, context) => {
        const reset = await resetPassword(tx, context, scope, params.id);
        await session.store.endAllOf(tx, params.id);
        return reset;
      },
      passwordShownOnce,
    );
  },
);
