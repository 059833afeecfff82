import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countMoves, listMoves, MovesQuery } from './list-moves.ts';
import { MoveShape, presentMoves } from './present-moves.ts';

export const listMovesRoute = defineRoute(
  {
    method: 'GET',
    path: '/moves',
    summary: 'Relations moving into or out of the area (关系转移), latest handed over first.',
    permission: 'people.read',
    query: MovesQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(MoveShape), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listMoves(tx, filter, size, after);
      return { rows: await presentMoves(tx, page.rows), next: page.next };
    }),
);

export const countMovesRoute = defineRoute(
  {
    method: 'GET',
    path: '/moves/count',
    summary: 'How many moves in scope a filter leaves.',
    permission: 'people.read',
    query: MovesQuery,
    response: z.object({ count: z.number().int() }),
  },
  async ({ db, scope, query }) => inScope(db, scope, async (tx) => ({ count: await countMoves(tx, query) })),
);
