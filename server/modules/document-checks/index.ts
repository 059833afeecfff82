/** The door of the document checks: what is wrong in an official document, where, why, and how to mend it. */
import { checkReportRoute } from './check-report.route.ts';

export { checkDocument } from './check-document.ts';
export { readText } from './read-text.ts';
export { rules } from './rules/index.ts';

export const routes = [checkReportRoute];
