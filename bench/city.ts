import { rmSync } from 'node:fs';
import { loadDemonstration } from '#server/demonstration/load-demonstration.ts';
import { withBureau } from '#server/open-bureau.ts';
import { keepRun } from './results.ts';
import type { BenchPlace } from './place.ts';

/** Makes the city anew through the import path: people, entries, figures. */
export const benchCity = async ({ data, persons }: BenchPlace): Promise<void> => {
  rmSync(data, { recursive: true, force: true });
  const stages: Record<string, number> = {};
  const start = performance.now();
  let [stage, since] = ['regions', start];
  const made = await withBureau({ data, command: 'bench', alone: true }, ({ db }) =>
    loadDemonstration({
      db,
      persons,
      onProgress: (progress) => {
        if (progress.stage === stage) return;
        stages[stage] = Math.round(performance.now() - since) / 1000;
        [stage, since] = [progress.stage, performance.now()];
      },
    }),
  );
  stages[stage] = Math.round(performance.now() - since) / 1000;
  const seconds = Math.round((performance.now() - start) / 100) / 10;
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
    { made, stages, seconds, peakMemoryMiB: peak },
  );
};
