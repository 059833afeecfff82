import { sql } from 'kysely';
import { sealActs } from '#modules/acts';
import { findDuplicates } from '#modules/duplicates';
import { foldDeltas } from '#modules/metrics';
import type { Bureau } from '#server/open-bureau.ts';

/** What the server would do in the background by and by, done before anything is measured. Seconds of each. */
export const settle = async ({
  db,
  owner,
}: Pick<Bureau, 'db' | 'owner'>): Promise<Record<string, number>> => {
  const seconds: Record<string, number> = {};
  for (const [name, work] of [
    ['duplicates', () => findDuplicates(db)],
    ['figures', () => foldDeltas(db)],
    ['seals', () => sealActs(db)],
    ['statistics', () => sql`vacuum (analyze)`.execute(owner)],
  ] as const) {
    const start = performance.now();
    await work();
    seconds[name] = Math.round((performance.now() - start) / 100) / 10;
  }
  return seconds;
};
