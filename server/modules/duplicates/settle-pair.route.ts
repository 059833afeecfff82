import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { settlePair } from './settle-pair.ts';

const PairParams = z.object({ county: z.coerce.number().int(), id: z.uuid() });
const Body = z.object({
  why: z.string().trim().max(200),
  rowVersion: z.number().int().describe('The version of the pair that was read.'),
});
const Done = z.object({ done: z.literal(true) });

export const settlePairRoute = defineRoute(
  {
    method: 'POST',
    path: '/duplicates/:county/:id/settlements',
    summary: 'Settles a pair as two different people; the reason is kept and the pair does not come back.',
    permission: 'people.write',
    params: PairParams,
    body: Body,
    response: Done,
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      await settlePair(tx, { actor, requestKey }, ref, 'duplicate.settle', body);
      return { done: true as const };
    }),
);

export const reopenPairRoute = defineRoute(
  {
    method: 'POST',
    path: '/duplicates/:county/:id/reopenings',
    summary: 'Takes back that a pair is two different people.',
    permission: 'people.write',
    params: PairParams,
    body: Body,
    response: Done,
  },
  async ({ db, actor, scope, params, body, requestKey }) =>
    inScope(db, scope, async (tx) => {
      const ref = { countyCode: params.county, id: params.id };
      await settlePair(tx, { actor, requestKey }, ref, 'duplicate.reopen', body);
      return { done: true as const };
    }),
);
