import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnly } from '#modules/acts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { endPost, getPost } from './end-post.ts';

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
    const context = { actor, requestKey };
    const post = await inScope(db, scope, (tx) => getPost(tx, params.id));
    const accountId = await onceOnly(db, scope, context, {
      countyCode: countyOf(post.region_code),
      subjectId: post.account_id,
      kind: 'post.end',
      act: (tx) => endPost(tx, context, scope, params.id),
      recall: async (_, act) => act.subject_id,
    });
    session.store.forget(accountId);
    return {};
  },
);
