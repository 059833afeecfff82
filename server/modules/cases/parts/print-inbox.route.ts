import { z } from 'zod';
import { recordReadNow } from '#modules/read-audit';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { inboxPartsAt } from './inbox-parts.ts';
import { peopleOfParts } from './people-of-parts.ts';

export const printInboxRoute = defineRoute(
  {
    method: 'POST',
    path: '/partner/parts/print-records',
    summary:
      'Records whose names a department is about to print with parts of its inbox; the page prints after the answer.',
    permission: 'partner.reply',
    body: z.object({
      parts: z
        .array(z.object({ countyCode: z.number().int(), id: z.uuid() }))
        .min(1)
        .max(2_000),
    }),
    response: z.object({}),
  },
  async ({ db, actor, scope, body }) => {
    await inScope(db, scope, async (tx) => {
      const people = await peopleOfParts(tx, await inboxPartsAt(tx, scope, body.parts));
      if (people.length > 0)
        await recordReadNow(tx, actor, { action: 'print', people, reason: '打印协同事项' });
    });
    return {};
  },
);
