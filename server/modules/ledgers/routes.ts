import { ledgerRulesRoute } from './ledger-rules.route.ts';
import { listReviewsRoute, setReviewRoute } from './set-review.route.ts';
import { entryStandingRoute } from './entry-standing.route.ts';
import { decideEntriesRoute } from './decide-entries.route.ts';
import { countEntryWorkRoute, listEntryWorkRoute } from './entry-work.route.ts';
import { correctEntriesRoute } from './correct-entries.route.ts';
import { correctEntryRoute, withdrawEntryRoute } from './change-entry.route.ts';
import { listCodeListsRoute, listLedgersRoute, openLedgerRoute } from './ledger-definitions.route.ts';
import { listEntriesRoute, summariseEntriesRoute } from './list-entries.route.ts';
import { openEntryRoute } from './open-entry.route.ts';
import { recordEntryRoute } from './record-entry.route.ts';

export const routes = [
  listCodeListsRoute,
  listLedgersRoute,
  openLedgerRoute,
  listEntriesRoute,
  summariseEntriesRoute,
  recordEntryRoute,
  openEntryRoute,
  correctEntryRoute,
  correctEntriesRoute,
  withdrawEntryRoute,
  decideEntriesRoute,
  entryStandingRoute,
  listReviewsRoute,
  setReviewRoute,
  ledgerRulesRoute,
  listEntryWorkRoute,
  countEntryWorkRoute,
];
