import { sealActs } from '#modules/acts';
import { foldDeltas } from '#modules/metrics';
import type { Database } from '#platform/db/database.ts';
import { runRepeatedly, type RepeatedJob } from '#platform/jobs/run-repeatedly.ts';

const JOBS: readonly { name: string; pauseInMs: number; run: (db: Database) => Promise<unknown> }[] = [
  { name: 'seal-acts', pauseInMs: 2_000, run: sealActs },
  { name: 'fold-deltas', pauseInMs: 3_000, run: foldDeltas },
];

/** Starts what the server does by itself; stopping waits for the rounds under way. */
export const startBackgroundJobs = (
  db: Database,
  onError: (job: string, error: unknown) => void,
): RepeatedJob => {
  const running = JOBS.map(({ name, pauseInMs, run }) =>
    runRepeatedly(
      () => run(db),
      pauseInMs,
      (error) => onError(name, error),
    ),
  );
  return { stop: async () => void (await Promise.all(running.map((job) => job.stop()))) };
};
