/** The door of report exports: a report with its values, written as docx, PDF, Markdown or one HTML page. */
import { exportEditionRoute, exportReportRoute } from './export-report.route.ts';

export { exportDocx } from './export-docx.ts';
export { readingBlocks, type ReadBlock } from './reading-blocks.ts';

export const routes = [exportReportRoute, exportEditionRoute];
