import { z } from 'zod';
import { DraftLine } from '#kit/report-document/index.ts';
import { regionNames } from '#modules/regions';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { countDrafts, listDrafts } from './list-drafts.ts';
import { presentLine } from './present-draft.ts';

const Filter = z.object({
  region: z.coerce.number().int().optional(),
  state: z.enum(['open', 'finalised']).optional(),
  text: z.string().trim().max(60).optional().describe('Part of the title.'),
});

export const listDraftsRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts',
    summary: 'Reports being written or finalised, in scope, latest opened first.',
    permission: 'report.read',
    query: Filter.extend({
      after: z.uuid().optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(DraftLine), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const { rows, next } = await listDrafts(tx, query);
      const names = await regionNames(
        tx,
        rows.map((row) => row.region_code),
      );
      return { rows: rows.map((row) => presentLine(row, names)), next };
    }),
);

export const countDraftsRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts/count',
    summary: 'How many reports match, by state.',
    permission: 'report.read',
    query: Filter,
    response: z.object({ open: z.number().int(), finalised: z.number().int() }),
  },
  async ({ db, scope, query }) => inScope(db, scope, (tx) => countDrafts(tx, query)),
);
