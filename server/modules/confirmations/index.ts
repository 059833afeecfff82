import {
  countConfirmationsRoute,
  listConfirmationsRoute,
  makeYearListRoute,
  progressRoute,
} from './confirmations.route.ts';
import { followLedger, guardLedger } from '#modules/ledgers';
import { followFiles } from '#modules/registry';
import { exportConfirmationsRoute } from './export-confirmations.route.ts';
import { followFilesOfLists } from './follow-files.ts';
import { refuseSecond } from './refuse-second.ts';
import { followConfirmations } from './reopen-confirmations.ts';
import { decideProposalRoute, takeStepRoute } from './take-step.route.ts';

followLedger('annual-confirmation', followConfirmations);
guardLedger('annual-confirmation', refuseSecond);
followFiles(followFilesOfLists);

/** The door of the confirmations module: everybody on regular payment is confirmed once a year (年度确认). */
export { noteOverdue } from './note-overdue.ts';
export { makeYearList } from './make-year-list.ts';
export { settleFromLedger } from './settle-from-ledger.ts';
export { verifyConfirmations } from './verify-confirmations.ts';

export const routes = [
  listConfirmationsRoute,
  countConfirmationsRoute,
  progressRoute,
  exportConfirmationsRoute,
  makeYearListRoute,
  takeStepRoute,
  decideProposalRoute,
];
