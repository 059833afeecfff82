import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countSignInRecords, listSignInRecords } from './list-sign-in-records.ts';
import { pageQuery, RecordCount } from './page-query.ts';

export const listSignInRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/sign-in-records',
    summary: 'Who signed in, signed out or failed to sign in; newest first.',
    permission: 'audit.read',
    query: pageQuery,
    response: z.object({
      rows: z.array(
        z.object({
          id: z.uuid(),
          at: z.iso.datetime(),
          account: z.uuid().nullable(),
          displayName: z.string().nullable(),
          username: z.string().nullable(),
          outcome: z.string(),
          device: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => listSignInRecords(tx, query)),
);

export const countSignInRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/sign-in-records/count',
    summary: 'How many sign-ins a query finds, as far as a page counts them.',
    permission: 'audit.read',
    query: pageQuery,
    response: RecordCount,
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => countSignInRecords(tx, query)),
);
