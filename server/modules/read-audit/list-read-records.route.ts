import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { pageQuery, RecordCount } from './page-query.ts';
import { READ_ACTIONS } from './person-read.ts';
import { countReadRecords, listReadRecords } from './read-records.queries.ts';
import { flushReads } from './record-read.ts';

const action = z.enum(READ_ACTIONS);

/** What the records of reads can be asked. */
export const ReadsQuery = pageQuery.extend({
  action: action.optional(),
  person: z.uuid().optional().describe('Records that name this person.'),
});

export const listReadRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/read-records',
    summary: 'Who read whose personal data, when and why; newest first.',
    permission: 'audit.read',
    query: ReadsQuery,
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
          fields: z.array(z.string()).describe('Titles of the personal fields shown in full.'),
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

export const countReadRecordsRoute = defineRoute(
  {
    method: 'GET',
    path: '/read-records/count',
    summary: 'How many records of reads a query finds, as far as a page counts them.',
    permission: 'audit.read',
    query: ReadsQuery,
    response: RecordCount,
  },
  async ({ db, scope, query }) => {
    await flushReads(db);
    return inScope(db, scope, (tx) => countReadRecords(tx, query));
  },
);
