import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { listReports } from './list-reports.ts';
import { presentListedReport } from './present-report.ts';
import { ListedReport } from './report-contracts.ts';

export const listReportsRoute = defineRoute(
  {
    method: 'GET',
    path: '/reports',
    summary: 'Composed reports in scope, latest first.',
    permission: 'report.read',
    query: z.object({
      region: z.coerce.number().int().optional(),
      after: z.uuid().optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(ListedReport), next: z.string().nullable() }),
  },
  async ({ db, scope, query }) =>
    inScope(db, scope, async (tx) => {
      const page = await listReports(tx, query);
      return { rows: page.rows.map(presentListedReport), next: page.next };
    }),
);
