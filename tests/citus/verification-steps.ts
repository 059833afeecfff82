import { sealActs, verifyActs } from '#modules/acts';
import { verifyEntries } from '#modules/ledgers';
import { verifyFacts } from '#modules/metrics';
import { verifyPeople } from '#modules/registry';
import type { Cluster } from './cluster.ts';
import { same, type Step } from './steps.ts';

/** The integrity of all that the other steps left. */
export const verificationSteps = ({ db }: Cluster): Step[] => [
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
    title: 'every figure equals a recount of the records (verifyFacts)',
    run: async () => same(await verifyFacts(db), []),
  },
];
