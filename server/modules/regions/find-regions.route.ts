import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { areasOf } from './areas-of.ts';
import { findRegions } from './find-regions.ts';

export const findRegionsRoute = defineRoute(
  {
    method: 'GET',
    path: '/regions',
    summary: 'Regions under a parent or by part of a name, inside the areas of the actor’s posts.',
    permission: 'signed-in',
    query: z.object({
      parent: z.coerce
        .number()
        .int()
        .positive()
        .optional()
        .describe('Code of the parent: answers its children.'),
      text: z.string().max(40).optional().describe('Part of a name.'),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          code: z.number().int(),
          name: z.string(),
          level: z.enum(['province', 'city', 'county', 'township', 'village']),
          parent: z.number().int().nullable(),
          hasChildren: z.boolean(),
        }),
      ),
    }),
  },
  async ({ db, actor, scope, query }) =>
    inScope(db, scope, async (tx) => ({ rows: await findRegions(tx, { ...query, areas: areasOf(actor) }) })),
);
