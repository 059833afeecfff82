import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { pageQuery } from './page-query.ts';
import { listReadRecords } from './read-records.queries.ts';
import { flushReads } from './record-read.ts';

const action = z.enum(['open', 'reveal', 'search', 'export', 'print', 'download']);

export const listReadRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/read-records',
    summary: 'Who read whose personal data, when and why; newest first.',
    permission: 'audit.read',
    query: pageQuery.extend({
      action: action.optional(),
      person: z.uuid().optional().describe('Records that name this person.'),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          at: z.iso.datetime(),
          account: z.uuid(),
          displayName: z.string(),
          action,
          people: z.array(z.uuid()).describe('At most 20 of them.'),
          peopleCount: z.number().int(),
          fields: z.array(z.string()),
          reason: z.string().nullable(),
          device: z.string(),
        }),
      ),
      next: z.string().nullable(),
    }),
  },
  async ({ db, scope, query }) => {
    await flushReads(db);
    return inScope(db, scope, (tx) => listReadRecords(tx, query));
  },
);
