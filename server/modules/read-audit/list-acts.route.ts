import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { ActsQuery, countActs, listActs } from './list-acts.ts';
import { RecordCount } from './page-query.ts';

export const listActsRoute = defineRoute(
  {
    method: 'GET',
    path: '/acts',
    summary: 'Who changed what and when, without the content of the change; newest first.',
    permission: 'audit.read',
    query: ActsQuery,
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          kind: z.string(),
          words: z.string().describe('The kind in plain Chinese.'),
          subject: z.uuid(),
          effectiveOn: z.iso.date(),
          recordedAt: z.iso.datetime(),
          account: z.uuid(),
          displayName: z.string().nullable(),
          device: z.string(),
          reason: z.string().nullable(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => listActs(tx, query)),
);

export const countActsRoute = defineRoute(
  {
    method: 'GET',
    path: '/acts/count',
    summary: 'How many acts a query finds, as far as a page counts them.',
    permission: 'audit.read',
    query: ActsQuery,
    response: RecordCount,
  },
  ({ db, scope, query }) => inScope(db, scope, (tx) => countActs(tx, query)),
);
