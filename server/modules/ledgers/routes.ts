import { ledgerRulesRoute } from './ledger-rules.route.ts';
import { listReviewsRoute, setReviewRoute } from './reviewing/set-review.route.ts';
import { entryStandingRoute } from './reading/entry-standing.route.ts';
import { decideEntriesRoute } from './reviewing/decide-entries.route.ts';
import { countEntryWorkRoute, listEntryWorkRoute } from './reviewing/entry-work.route.ts';
import { correctEntriesRoute } from './changing/correct-entries.route.ts';
import { correctEntryRoute, withdrawEntryRoute } from './changing/change-entry.route.ts';
import { listCodeListsRoute, listLedgersRoute, openLedgerRoute } from './ledger-definitions.route.ts';
import { listEntriesRoute, summariseEntriesRoute } from './listing/list-entries.route.ts';
import { openEntryRoute } from './reading/open-entry.route.ts';
import { recordEntryRoute } from './recording/record-entry.route.ts';

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
