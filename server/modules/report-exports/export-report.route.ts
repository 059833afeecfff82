import { z } from 'zod';
import { readEdition, readReport } from '#modules/report-drafts';
import { inScope, inSnapshot } from '#platform/db/database.ts';
import { defineRoute } from '#platform/http/define-route.ts';
import { EXPORT_FORMATS, exportReport } from './export-report.ts';

const ReportPlace = z.object({
  county: z.coerce.number().int().min(0).max(999_999).describe('County code of the report, six digits.'),
  id: z.uuid(),
});
const Wanted = z.object({
  format: z.enum(EXPORT_FORMATS).default('docx'),
  figures: z
    .enum(['table'])
    .optional()
    .describe('Appends the table of all figures with their definitions, in docx and PDF.'),
});

export const exportReportRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-drafts/:county/:id/export',
    summary: 'The report as a file: docx by GB/T 9704, PDF, Markdown, or one HTML page that works offline.',
    permission: 'report.read',
    params: ReportPlace,
    query: Wanted,
  },
  async ({ db, scope, params, query }) => {
    const ref = { countyCode: params.county, id: params.id };
    const report = await inSnapshot(db, scope, (tx) => readReport(tx, scope, 'report', ref));
    return exportReport(report, query.format, { withFigures: query.figures === 'table' });
  },
);

export const exportEditionRoute = defineRoute(
  {
    method: 'GET',
    path: '/report-editions/:county/:id/export',
    summary: 'One signed edition as a file, with the values it was signed with.',
    permission: 'report.read',
    params: ReportPlace,
    query: Wanted,
  },
  async ({ db, scope, params, query }) => {
    const ref = { countyCode: params.county, id: params.id };
    const report = await inScope(db, scope, (tx) => readEdition(tx, ref));
    return exportReport(report, query.format, { withFigures: query.figures === 'table' });
  },
);
