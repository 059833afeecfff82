import { sealActs } from '#modules/acts';
import { foldDeltas } from '#modules/metrics';
import type { Database } from '#platform/db/database.ts';
import { repeatJob, type RepeatingJob } from '#platform/jobs/repeat-job.ts';

const SEAL_EVERY = 1000;
const FOLD_EVERY = 500;

/** Starts the jobs that follow the writers: sealing acts and folding deltas. Both are safe to kill at any moment. */
export const startBackgroundJobs = (
  db: Database,
  onError: (job: string, error: unknown) => void,
): RepeatingJob => {
  const jobs = [
    repeatJob(() => sealActs(db), { everyMilliseconds: SEAL_EVERY, onError: (error) => onError('seal-acts', error) }),
    repeatJob(() => foldDeltas(db), { everyMilliseconds: FOLD_EVERY, onError: (error) => onError('fold-deltas', error) }),
  ];
  return {
    stop: async () => {
      await Promise.all(jobs.map((job) => job.stop()));
    },
  };
};
