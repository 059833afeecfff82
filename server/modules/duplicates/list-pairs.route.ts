import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countPairs, listPairs, PairsQuery } from './list-pairs.ts';
import { PairShape, presentPairs } from './present-pairs.ts';

export const listPairsRoute = defineRoute(
  {
    method: 'GET',
    path: '/duplicates',
    summary: 'Pairs of files in scope that may be one person (疑似重复), latest found first; numbers masked.',
    permission: 'people.write',
    query: PairsQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(PairShape), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listPairs(tx, filter, size, after);
      return { rows: await presentPairs(tx, page.rows), next: page.next };
    }),
);

export const countPairsRoute = defineRoute(
  {
    method: 'GET',
    path: '/duplicates/count',
    summary: 'How many pairs in scope a filter leaves.',
    permission: 'people.write',
    query: PairsQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, query }) => inScope(db, scope, async (tx) => ({ count: await countPairs(tx, query) })),
);
