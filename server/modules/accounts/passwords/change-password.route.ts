import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { WHOLE_SCOPE } from '#platform/auth/scope.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { changePassword } from './change-password.ts';
import { provePassword } from './prove-password.ts';
import { recordSignIn } from '../sessions/record-sign-in.ts';
import { requireSession } from '../sessions/require-session.ts';
import { presentSession, SessionView } from '../sessions/session-view.ts';

export const changePasswordRoute = defineRoute(
  {
    method: 'POST',
    path: '/session/password',
    summary: 'Change one’s own password; every other session of the account ends.',
    permission: 'signed-in',
    body: z.object({ current: z.string().min(1).max(128), next: z.string().min(1).max(128) }),
    response: SessionView,
  },
  async ({ db, actor, site, body, requestKey, session }) => {
    const { signedIn } = requireSession(session);
    const { address, userAgent, store, access, now } = session;
    const visitor = { address, userAgent };
    await provePassword(db, store, {
      accountId: actor.accountId,
      password: body.current,
      visitor,
      now: now(),
    });
    // The act of one's own password lies on the administration line, which no business post reaches.
    const token = await inScope(db, WHOLE_SCOPE, async (tx) => {
      const account = await changePassword(tx, { actor, requestKey }, body);
      await store.endAllOf(tx, account.id);
      await recordSignIn(tx, {
        accountId: account.id,
        region: account.region_code,
        outcome: 'password-changed',
        visitor,
        at: now(),
      });
      return store.start(tx, account.id, visitor);
    });
    store.forget(actor.accountId);
    session.setToken(token);
    const renewed = (await store.find(token, visitor)) ?? signedIn;
    return presentSession(db, access, site, renewed);
  },
);
