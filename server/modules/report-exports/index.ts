/** The door of report exports: a report with its values, written as docx, PDF, Markdown or one HTML page. */
import { exportEditionRoute, exportReportRoute } from './export-report.route.ts';

export const routes = [exportReportRoute, exportEditionRoute];
