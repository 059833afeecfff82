import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { settleDifferences, SETTLEMENTS } from './settle-differences.ts';

/** Differences of one request: one transaction, answered in about a second. */
const MOST_DIFFERENCES = 1_000;

export const settleDifferencesRoute = defineRoute(
  {
    method: 'POST',
    path: '/mirror-differences/settlements',
    summary: `Settles up to ${MOST_DIFFERENCES} differences one way: our files corrected after theirs, theirs to be corrected, or no difference.`,
    permission: 'people.write',
    body: z.object({
      differences: z
        .array(z.object({ countyCode: z.number().int(), id: z.uuid(), rowVersion: z.number().int() }))
        .min(1)
        .max(MOST_DIFFERENCES),
      as: z.enum(SETTLEMENTS),
      reason: z.string().trim().max(200),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          countyCode: z.number().int(),
          id: z.uuid(),
          name: z.string(),
          status: z.enum(['settled', 'refused']),
          reason: z.string().nullable(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, body, requestKey }) => ({
    rows: await inScope(db, scope, (tx) =>
      settleDifferences(tx, { actor, requestKey, reason: body.reason }, body.differences, body.as),
    ),
  }),
);
