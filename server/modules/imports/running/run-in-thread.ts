import { Worker } from 'node:worker_threads';
import type { ImportRunRef } from './import-run.ts';

/** What the thread that imports must know to open the bureau's data by itself. */
export interface ImportThreadData {
  /** Connection string as the server's own role. */
  readonly databaseUrl: string;
  /** Folder of the key files. */
  readonly secrets: string;
  readonly ref: ImportRunRef;
  readonly path: string;
}

export interface ImportThread {
  /** Settles when the run has ended; rejects when the thread died, and the run may be taken up again. */
  readonly ended: Promise<void>;
  readonly terminate: () => Promise<unknown>;
}

/** Enough for the identity numbers of a million rows; a limit keeps the collector from letting garbage pile up. */
const HEAP_LIMIT_IN_MB = 256;
/** Room for the rows in flight: what dies with its batch is never moved to the old generation. */
const YOUNG_LIMIT_IN_MB = 96;

/** Does a run in a thread of its own, so that a large file neither holds up the others nor swells the process. */
export const runInThread = (
  workerData: ImportThreadData,
  onProgress: (percent: number) => void = () => undefined,
): ImportThread => {
  const worker = new Worker(new URL('./import-thread.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_IN_MB, maxYoungGenerationSizeMb: YOUNG_LIMIT_IN_MB },
  });
  const ended = new Promise<void>((resolve, reject) => {
    worker.on('message', onProgress);
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The import thread ended with exit code ${code}.`)),
    );
  });
  return { ended, terminate: () => worker.terminate() };
};
