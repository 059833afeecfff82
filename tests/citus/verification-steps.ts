import { sealActs, verifyActs } from '#modules/acts';
import { verifyEntries } from '#modules/ledgers';
import { metricValue, rebuildChangedFigures, verifyFacts } from '#modules/metrics';
import { verifyPeople } from '#modules/registry';
import { CITY } from './clerks.ts';
import type { Cluster } from './cluster.ts';
import { same, type Step } from './steps.ts';

/** The integrity of all that the other steps left. */
export const verificationSteps = ({ db, everywhere }: Cluster): Step[] => [
  {
    title: 'acts of every county are sealed, and the chains are whole (verifyActs)',
    run: async () => {
      const sealed = await sealActs(db);
      same(await verifyActs(db), []);
      return `${sealed} acts`;
    },
  },
  {
    title: 'every file equals the fold of its acts (verifyPeople)',
    run: async () => same(await verifyPeople(db), []),
  },
  {
    title: 'every entry equals the fold of its acts (verifyEntries)',
    run: async () => same(await verifyEntries(db), []),
  },
  {
    title: 'figures of every source are counted anew, as after a release that defines them otherwise',
    run: async () => {
      const query = { metric: 'visit-persons', region: CITY, from: '2026-01-01', to: '2026-12-31' };
      const before = await everywhere((tx) => metricValue(tx, query));
      const sources = await rebuildChangedFigures(db);
      const after = await everywhere((tx) => metricValue(tx, query));
      same([after.value, after.rowCount], [before.value, before.rowCount]);
      return `${sources.length} sources`;
    },
  },
  {
    title: 'every figure equals a recount of the records (verifyFacts)',
    run: async () => same(await verifyFacts(db), []),
  },
];
