import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { requireSession } from './require-session.ts';
import { presentSession, SessionView } from './session-view.ts';

export const switchPostRoute = defineRoute(
  {
    method: 'PUT',
    path: '/session/post',
    summary: 'Work as another of one’s posts; later acts carry it.',
    permission: 'signed-in',
    body: z.object({ postId: z.uuid() }),
    response: SessionView,
  },
  async ({ db, actor, site, body, session }) => {
    const { token, signedIn } = requireSession(session);
    if (!actor.posts.some((post) => post.id === body.postId))
      throw new Problem('forbidden', 'not-your-post', '您没有担任这个岗位');
    await session.store.choosePost(token, body.postId);
    const now = { ...signedIn, actor: { ...actor, postId: body.postId } };
    return presentSession(db, session.access, site, now);
  },
);
