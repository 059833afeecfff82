/** The door of the read-audit module: who read whose personal data. The lists are for the audit administrator. */
import { listActsRoute } from './list-acts.route.ts';
import { listReadRecordsRoute } from './list-read-records.route.ts';
import { listSignInRecordsRoute } from './list-sign-in-records.route.ts';
import { recordPrintRoute } from './record-print.route.ts';

export { flushReads, recordRead, recordReadNow } from './record-read.ts';
export type { PersonRead, ReadAction } from './person-read.ts';

export const routes = [listReadRecordsRoute, listSignInRecordsRoute, listActsRoute, recordPrintRoute];
