/** The door of the reports module: templates composed into reports whose every figure walks back to its rows. */
import { composeReportRoute } from './compose-report.route.ts';
import { countRecordsRoute } from './count-records.route.ts';
import { downloadReportRoute } from './download-report.route.ts';
import { figureRowsRoute } from './figure-rows.route.ts';
import { listReportsRoute } from './list-reports.route.ts';
import { listTemplatesRoute } from './list-templates.route.ts';
import { openReportRoute } from './open-report.route.ts';

export { bureauName } from './bureau-name.ts';
export { composeReport } from './compose-report.ts';
export { figureRows } from './figure-rows.ts';
export { figuresTable } from './figures-table.ts';
export { getReport } from './get-report.ts';
export { getTemplate } from './get-template.ts';
export { parsePeriod } from './parse-period.ts';
export { requireTemplateFits } from './require-template-fits.ts';
export { reportDocx } from './report-docx.ts';
export { verifyReports } from './verify-reports.ts';
export type { ReportFigure, ReportRow } from './report.ts';

export const routes = [
  listTemplatesRoute,
  countRecordsRoute,
  composeReportRoute,
  listReportsRoute,
  openReportRoute,
  figureRowsRoute,
  downloadReportRoute,
];
