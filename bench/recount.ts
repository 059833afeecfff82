import { sealActs, verifyActs } from '#modules/acts';
import { verifyEntries } from '#modules/ledgers';
import { foldDeltas, verifyFacts } from '#modules/metrics';
import { verifyPeople } from '#modules/registry';
import { withBureau } from '#server/open-bureau.ts';
import type { BenchPlace } from './place.ts';
import { keepRun } from './results.ts';

const timed = async <T>(work: () => Promise<T>): Promise<{ seconds: number; found: T }> => {
  const start = performance.now();
  const found = await work();
  return { seconds: Math.round((performance.now() - start) / 100) / 10, found };
};

/** Counts every figure from scratch, and checks chains and folds, over the whole city. */
export const benchRecount = async ({ data, persons }: BenchPlace): Promise<void> =>
  withBureau({ data, command: 'bench', alone: true }, async ({ db }) => {
    await foldDeltas(db);
    const facts = await timed(() => verifyFacts(db));
    const sealing = await timed(() => sealActs(db));
    const chains = await timed(() => verifyActs(db));
    const people = await timed(() => verifyPeople(db));
    const entries = await timed(() => verifyEntries(db));
    keepRun(
      'recount',
      [
        {
          work: 'recount every metric from scratch',
          goal: '≤ 180 s and equal',
          measured: `${facts.seconds} s, ${facts.found.length} differences`,
          reached: facts.seconds <= 180 && facts.found.length === 0,
        },
      ],
      { persons, facts, sealing, chains, people, entries },
    );
  });
