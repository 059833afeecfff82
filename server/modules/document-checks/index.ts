/** The door of the document checks: what is wrong in an official document, where, why, and how to mend it. */
import { checkFileRoute } from './check-file.route.ts';
import { checkReportRoute } from './check-report.route.ts';
import { listCheckRulesRoute } from './list-check-rules.route.ts';
import { markFileRoute } from './mark-file.route.ts';

export { checkDocument, type Finding } from './check-document.ts';
export { checkInThread } from './check-in-thread.ts';
export { readDocument } from './read-document.ts';
export { readText } from './read-text.ts';
export { rules } from './rules/index.ts';
export { summariseFindings } from './summarise-findings.ts';

export const routes = [checkReportRoute, checkFileRoute, markFileRoute, listCheckRulesRoute];
