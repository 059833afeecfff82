import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { PostView } from './account.ts';
import { listPosts } from './accounts.queries.ts';

export const listPostsRoute = defineRoute(
  {
    method: 'GET',
    path: '/posts',
    summary: 'Posts over one’s area and who holds them, past ones too; newest first.',
    permission: ['grant.manage', 'account.manage', 'audit.read'],
    query: z.object({
      account: z.uuid().optional(),
      after: z.uuid().optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(PostView), next: z.string().nullable() }),
  },
  ({ db, scope, query, session }) => inScope(db, scope, (tx) => listPosts(tx, session.access, query)),
);
