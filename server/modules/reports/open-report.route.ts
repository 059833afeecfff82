import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getReport } from './get-report.ts';
import { presentReport } from './present-report.ts';
import { Report, ReportParams } from './report-contracts.ts';

export const openReportRoute = defineRoute(
  {
    method: 'GET',
    path: '/reports/:county/:id',
    summary: 'A composed report with its figures as they were.',
    permission: 'report.read',
    params: ReportParams,
    response: Report,
  },
  async ({ db, scope, params }) =>
    inScope(db, scope, async (tx) =>
      presentReport(await getReport(tx, { countyCode: params.county, id: params.id })),
    ),
);
