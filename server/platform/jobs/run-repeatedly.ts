import { setTimeout as sleep } from 'node:timers/promises';

export interface RepeatedJob {
  /** Runs no further round; settles when the one under way is done. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs a job again and again, `pauseInMs` after each round, never two rounds at once.
 * A round that fails is told to `onError` and tried again after the pause: jobs are written so that half a round is safe.
 */
export const runRepeatedly = (
  job: () => Promise<unknown>,
  pauseInMs: number,
  onError: (error: unknown) => void,
): RepeatedJob => {
  const stopping = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await job().catch(onError);
      await sleep(pauseInMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
