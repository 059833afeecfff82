import { z } from 'zod';
import { FigureRowShape, presentFigureRows } from '#modules/metrics';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { figureRows } from './figure-rows.ts';
import { getReport } from './get-report.ts';
import { ReportParams } from './report-contracts.ts';

export const figureRowsRoute = defineRoute(
  {
    method: 'GET',
    path: '/reports/:county/:id/figures/:number/rows',
    summary: 'The rows behind a figure of a report.',
    permission: 'report.read',
    params: ReportParams.extend({ number: z.coerce.number().int().min(1) }),
    query: z.object({
      part: z.enum(['numerator', 'denominator']).optional().describe('For rates: which side.'),
      after: z.string().max(120).optional(),
      size: z.coerce.number().int().min(1).max(100).default(20),
    }),
    response: z.object({ rows: z.array(FigureRowShape), next: z.string().nullable() }),
  },
  async ({ db, actor, scope, params, query }) =>
    inScope(db, scope, async (tx) => {
      const report = await getReport(tx, { countyCode: params.county, id: params.id });
      const page = await figureRows(tx, scope, report, params.number, {
        ...query,
        after: query.after ?? null,
      });
      return { rows: await presentFigureRows(tx, actor, page.rows), next: page.next };
    }),
);
