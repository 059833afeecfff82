import { z } from 'zod';
import { inScope } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { getReport } from './get-report.ts';
import { ReportParams } from './report-contracts.ts';
import { reportDocx } from './report-docx.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const downloadReportRoute = defineRoute(
  {
    method: 'GET',
    path: '/reports/:county/:id/report.docx',
    summary: 'The report as an official document.',
    permission: 'report.read',
    params: ReportParams,
    query: z.object({
      figures: z
        .enum(['table'])
        .optional()
        .describe('Appends the table of all figures with their definitions.'),
    }),
  },
  async ({ db, scope, params, query }) => {
    const report = await inScope(db, scope, (tx) =>
      getReport(tx, { countyCode: params.county, id: params.id }),
    );
    return {
      fileName: `${report.title}.docx`,
      mediaType: DOCX,
      body: await reportDocx(report, { withFigures: query.figures === 'table' }),
    };
  },
);
