import {
  listDueLedgersRoute,
  openCompletionRoute,
  recordNilReturnRoute,
  withdrawNilReturnRoute,
} from './due-ledgers.route.ts';

/** The door of the due-ledgers module: which station reports which ledger when, and the nil returns. */
export { festivalWindow } from './festival-windows.ts';

export const routes = [
  listDueLedgersRoute,
  openCompletionRoute,
  recordNilReturnRoute,
  withdrawNilReturnRoute,
];
