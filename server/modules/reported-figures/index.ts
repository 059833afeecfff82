/** The door of reported figures: what earlier documents printed, kept apart from what the records count. */
export { findReported, type FindReported } from './find-reported.ts';
export { keepReported } from './keep-reported.ts';
export type { ReportedRow } from './reported-figure.ts';
export { verifyReported } from './verify-reported.ts';
export { routes } from './reported-routes.ts';
