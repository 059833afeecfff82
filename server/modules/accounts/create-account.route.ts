import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnly } from '#modules/acts';
import { getRegion } from '#modules/regions';
import { requireInScope } from '#platform/auth/policy.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { administrationKey } from './account-act.ts';
import { Username } from './account.ts';
import { createAccount } from './create-account.ts';
import { initialPassword, passwordShownOnce } from './passwords/initial-password.ts';

export const createAccountRoute = defineRoute(
  {
    method: 'POST',
    path: '/accounts',
    summary: 'Open an account; answers a first password, shown this once and changed at first sign-in.',
    permission: 'account.manage',
    body: z.object({
      username: Username,
      displayName: z.string().trim().min(2).max(40),
      region: z.number().int().positive().describe('Area of the unit the person works for.'),
    }),
    response: z.object({ id: z.uuid(), username: z.string(), password: z.string() }),
  },
  async ({ db, actor, scope, body, requestKey }) => {
    requireInScope(scope, administrationKey(body.region));
    const password = initialPassword();
    const context = { actor, requestKey };
    const id = await onceOnly(db, scope, context, {
      countyCode: countyOf(body.region),
      kind: 'account.create',
      act: async (tx) => {
        await getRegion(tx, body.region);
        return createAccount(tx, context, { ...body, password });
      },
      recall: passwordShownOnce,
    });
    return { id, username: body.username, password };
  },
);
