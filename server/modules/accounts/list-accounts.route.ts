import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { AccountView } from './account.ts';
import { listAccounts } from './accounts.queries.ts';

export const listAccountsRoute = defineRoute(
  {
    method: 'GET',
    path: '/accounts',
    summary: 'Accounts of one’s area, by user name.',
    permission: ['account.manage', 'grant.manage', 'audit.read'],
    query: z.object({
      text: z.string().max(40).optional().describe('Part of a user name or of a name.'),
      after: z.string().max(64).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(AccountView), next: z.string().nullable() }),
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => listAccounts(tx, query)),
);
