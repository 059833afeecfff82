import { comparePeopleRoute } from './compare-people.route.ts';
import { exportPairsRoute } from './export-pairs.route.ts';
import { countPairsRoute, listPairsRoute } from './list-pairs.route.ts';
import { mergePeopleRoute, unmergePeopleRoute } from './merge-people.route.ts';
import { reopenPairRoute, settlePairRoute } from './settle-pair.route.ts';

/** The door of the duplicates module: files that may be one person's, and merging them (疑似重复与合并). */
export { findDuplicates } from './find-duplicates.ts';
export { verifyPairs } from './verify-pairs.ts';

export const routes = [
  listPairsRoute,
  countPairsRoute,
  exportPairsRoute,
  settlePairRoute,
  reopenPairRoute,
  comparePeopleRoute,
  mergePeopleRoute,
  unmergePeopleRoute,
];
