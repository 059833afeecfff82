import { rmSync } from 'node:fs';
import { loadDemonstration } from '#server/demonstration/load-demonstration.ts';
import { withBureau } from '#server/open-bureau.ts';
import { keepRun } from './results.ts';
import type { BenchPlace } from './place.ts';
import { settle } from './settle.ts';

/** Makes the city anew through the import path: people, entries, figures. */
export const benchCity = async ({ data, persons }: BenchPlace): Promise<void> => {
  rmSync(data, { recursive: true, force: true });
  const stages: Record<string, number> = {};
  const start = performance.now();
  let [stage, since] = ['regions', start];
  const enter = (next: string): void => {
    if (next === stage) return;
    stages[stage] = Math.round(performance.now() - since) / 1000;
    [stage, since] = [next, performance.now()];
  };
  const { made, seconds, settled } = await withBureau(
    { data, command: 'bench', alone: true },
    async (bureau) => {
      const { db } = bureau;
      const city = await loadDemonstration({ db, persons, onProgress: (progress) => enter(progress.stage) });
      const taken = Math.round((performance.now() - start) / 100) / 10;
      enter('settling');
      return { made: city, seconds: taken, settled: await settle(bureau) };
    },
  );
  enter('end');
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  keepRun(
    'city',
    [
      {
        work: `make the city: ${made.persons} people, ${made.entries} entries`,
        goal: '≤ 480 s at 340,000 and 1,000,000',
        measured: `${seconds} s`,
        reached: seconds <= 480,
      },
    ],
    { made, stages, seconds, settled, peakMemoryMiB: peak },
  );
};
