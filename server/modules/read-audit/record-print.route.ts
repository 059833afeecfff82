import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { recordReadNow } from './record-read.ts';

export const recordPrintRoute = defineRoute(
  {
    method: 'POST',
    path: '/print-records',
    summary: 'Records that people’s data is about to be printed; the page prints after the answer.',
    permission: ['people.read', 'ledger.read', 'audit.read'],
    body: z.object({
      title: z.string().trim().min(1).max(120).describe('What is printed.'),
      people: z.array(z.object({ countyCode: z.number().int(), id: z.uuid() })).max(2_000),
    }),
    response: z.object({}),
  },
  async ({ db, actor, scope, body }) => {
    await inScope(db, scope, (tx) =>
      recordReadNow(tx, actor, { action: 'print', people: body.people, reason: `打印${body.title}` }),
    );
    return {};
  },
);
