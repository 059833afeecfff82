import { defineRoute } from '#platform/http/define-route.ts';
import { presentSession, SessionView } from './session-view.ts';
import { requireSession } from './require-session.ts';

export const showSessionRoute = defineRoute(
  {
    method: 'GET',
    path: '/session',
    summary: 'The person signed in, their posts and permissions.',
    permission: 'signed-in',
    response: SessionView,
  },
  async ({ db, site, session }) => presentSession(db, session.access, site, requireSession(session).signedIn),
);
