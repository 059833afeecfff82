import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { endPost } from './end-post.ts';

export const endPostRoute = defineRoute(
  {
    method: 'POST',
    path: '/posts/:id/end',
    summary: 'End a post as of today.',
    permission: 'grant.manage',
    params: z.object({ id: z.uuid() }),
    response: z.object({}),
  },
  async ({ db, actor, scope, params, requestKey, session }) => {
    const accountId = await inScope(db, scope, (tx) => endPost(tx, { actor, requestKey }, scope, params.id));
    session.store.forget(accountId);
    return {};
  },
);
