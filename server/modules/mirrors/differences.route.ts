import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getMirror } from './get-mirror.ts';
import { countByField, countDifferences, DifferencesQuery, listDifferences } from './list-differences.ts';
import { DifferenceShape, fieldLabelOf, presentDifferences } from './present-difference.ts';

export const listDifferencesRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirror-differences',
    summary: 'Where an official system and our files differ (差异清单), the newest found first.',
    permission: 'people.read',
    query: DifferencesQuery.extend({
      after: z.string().max(60).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(DifferenceShape), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { after, size, ...filter } = query;
      const page = await listDifferences(tx, filter, size, after);
      return { rows: await presentDifferences(tx, page.rows), next: page.next };
    }),
);

export const countDifferencesRoute = defineRoute(
  {
    method: 'GET',
    path: '/mirror-differences/count',
    summary: 'How many differences a filter leaves, and how many each field has.',
    permission: 'people.read',
    query: DifferencesQuery,
    response: z.object({
      count: z.number().int(),
      fields: z.array(
        z.object({ kind: z.string(), field: z.string(), label: z.string(), count: z.number().int() }),
      ),
    }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const mirror = getMirror(query.mirror);
      const fields = await countByField(tx, query);
      return {
        count: await countDifferences(tx, query),
        fields: fields.map((one) => ({ ...one, label: fieldLabelOf(mirror, one.kind, one.field) })),
      };
    }),
);
