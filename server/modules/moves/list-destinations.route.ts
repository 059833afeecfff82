import { z } from 'zod';
import { findCounties } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';

export const listDestinationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/moves/destinations',
    summary:
      'Counties a relation can be handed over to, also outside the actor’s own area, by part of the name.',
    permission: 'people.write',
    query: z.object({ text: z.string().trim().max(40).default('') }),
    response: z.object({
      rows: z.array(z.object({ code: z.number().int(), name: z.string(), city: z.string().nullable() })),
    }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => ({ rows: await findCounties(tx, query.text) })),
);
