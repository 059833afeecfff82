/** A job that runs again and again inside this process until it is stopped. */
export interface RepeatingJob {
  /** Waits for the run under way, if any; no further run begins. */
  readonly stop: () => Promise<void>;
}

export interface RepeatOptions {
  readonly everyMilliseconds: number;
  /** Hears of a failed run; the next one comes all the same. */
  readonly onError: (error: unknown) => void;
}

/** Runs `work` at once and then with a pause after each run, so that two runs never overlap. */
export const repeatJob = (
  work: () => Promise<unknown>,
  { everyMilliseconds, onError }: RepeatOptions,
): RepeatingJob => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const run = (): void => {
    running = work().then(() => undefined, onError);
    void running.then(() => {
      if (!stopped) timer = setTimeout(run, everyMilliseconds);
    });
  };
  run();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
