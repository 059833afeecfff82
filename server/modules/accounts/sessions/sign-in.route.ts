import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { presentSession, SessionView } from './session-view.ts';
import { signIn } from './sign-in.ts';

export const signInRoute = defineRoute(
  {
    method: 'POST',
    path: '/session',
    summary: 'Sign in with user name and password.',
    permission: 'public',
    body: z.object({ username: z.string().min(1).max(64), password: z.string().min(1).max(128) }),
    response: SessionView,
  },
  async ({ db, site, body, session }) => {
    const { address, userAgent, store, access, now } = session;
    const visitor = { address, userAgent };
    const token = await signIn(db, store, { ...body, visitor, now: now(), siteRegion: site.region });
    // A token the visitor came with is worthless from here on: a session is never taken over.
    if (session.token !== null) await store.end(session.token);
    const signedIn = await store.find(token, visitor);
    if (!signedIn)
      throw new Problem('unavailable', 'session-lost', '登录没有完成', { advice: '请重新登录。' });
    session.setToken(token);
    return presentSession(db, access, site, signedIn);
  },
);
