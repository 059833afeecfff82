/** The door of the read-audit module: who read whose personal data. The lists are for the audit administrator. */
import { countActsRoute, listActsRoute } from './list-acts.route.ts';
import { countReadRecordsRoute, listReadRecordsRoute } from './list-read-records.route.ts';
import { countSignInRecordsRoute, listSignInRecordsRoute } from './list-sign-in-records.route.ts';
import { recordPrintRoute } from './record-print.route.ts';

export { ActsQuery, countActs, listActs } from './list-acts.ts';
export { ReadsQuery } from './list-read-records.route.ts';
export { countSignInRecords, listSignInRecords } from './list-sign-in-records.ts';
export { pageQuery as RecordsQuery } from './page-query.ts';
export { flushReads, recordRead, recordReadNow } from './record-read.ts';
export { countReadRecords, listReadRecords } from './read-records.queries.ts';
export type { PersonRead, ReadAction } from './person-read.ts';

export const routes = [
  listReadRecordsRoute,
  countReadRecordsRoute,
  listSignInRecordsRoute,
  countSignInRecordsRoute,
  listActsRoute,
  countActsRoute,
  recordPrintRoute,
];
