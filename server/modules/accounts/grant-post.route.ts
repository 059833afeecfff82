import { z } from 'zod';
import { countyOf } from '#kit/region-code.ts';
import { onceOnly } from '#modules/acts';
import { requireInScope } from '#platform/auth/policy.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { administrationKey } from './account-act.ts';
import { grantedPost, grantPost } from './grant-post.ts';

export const grantPostRoute = defineRoute(
  {
    method: 'POST',
    path: '/posts',
    summary: 'Give an account a post.',
    permission: 'grant.manage',
    body: z.object({
      account: z.uuid(),
      role: z.string().max(40),
      region: z.number().int().positive(),
      lines: z
        .array(z.string().max(40))
        .max(100)
        .describe('Business line codes; ["*"] for all; none for administrators.'),
      title: z.string().trim().max(60).optional(),
      isPrimary: z.boolean().optional(),
      validFrom: z.iso.date().optional(),
      validTo: z.iso.date().nullable().optional().describe('First day on which it is no longer held.'),
    }),
    response: z.object({ id: z.uuid() }),
  },
  async ({ db, actor, scope, body, requestKey, session }) => {
    requireInScope(scope, administrationKey(body.region));
    const { account: accountId, ...post } = body;
    const context = { actor, requestKey };
    const id = await onceOnly(db, scope, context, {
      countyCode: countyOf(body.region),
      subjectId: accountId,
      kind: 'post.grant',
      act: (tx) => grantPost(tx, context, session.access, { ...post, accountId }),
      recall: async (_, act) => grantedPost(act),
    });
    session.store.forget(accountId);
    return { id };
  },
);
