import { z } from 'zod';
import { Problem } from '#platform/errors/problem.ts';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { areasOf } from './areas-of.ts';
import { listStations } from './list-stations.ts';

const PAGE_SIZE = 100;

export const listStationsRoute = defineRoute(
  {
    method: 'GET',
    path: '/stations',
    summary: 'Service centres and stations in a region and below it.',
    permission: 'signed-in',
    query: z.object({
      region: z.coerce.number().int().positive(),
      after: z.coerce.number().int().optional().describe('`next` of the page before.'),
    }),
    response: z.object({
      rows: z.array(
        z.object({
          id: z.string(),
          regionCode: z.number().int(),
          regionName: z.string(),
          name: z.string(),
          kind: z.string(),
          phone: z.string().nullable(),
        }),
      ),
      next: z.number().int().nullable(),
    }),
  },
  async ({ db, actor, scope, query }) => {
    if (!areasOf(actor).some(([first, last]) => first <= query.region && query.region <= last)) {
      throw new Problem('forbidden', 'outside-area', '该地区不在您岗位的区域内。');
    }
    return inScope(db, scope, async (tx) => {
      const rows = await listStations(tx, { region: query.region, after: query.after ?? 0, size: PAGE_SIZE });
      return { rows, next: rows.length < PAGE_SIZE ? null : (rows.at(-1)?.regionCode ?? null) };
    });
  },
);
