import { Worker } from 'node:worker_threads';
import { Problem } from '#platform/errors/problem.ts';
import { WorkQueue } from '#platform/jobs/work-queue.ts';
import type { CheckOptions, Finding } from './check-document.ts';
import type { TextBlock } from './text-block.ts';

/** What the thread is asked to check. */
export interface CheckOrder {
  readonly blocks: readonly TextBlock[];
  readonly options: CheckOptions;
}

/** A book takes some seconds; a text that takes longer is one made to keep us busy. */
const PATIENCE_IN_MS = 30_000;
const HEAP_LIMIT_IN_MB = 512;

/** Kept between checks, since reading the list of words takes longer than a check. */
let kept: Worker | undefined;
const queue = new WorkQueue();

const start = (): Worker => {
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_IN_MB },
  });
  worker.once('exit', () => {
    if (kept === worker) kept = undefined;
  });
  return worker;
};

const tooSlow = (): Problem =>
  new Problem('too-large', 'too-slow-document', '这份文稿没有在限定的时间里检查完。', {
    advice: '请分成几份，或删去整段粘贴进来的数据，再检查。',
  });

const runOne = (order: CheckOrder, patience: number): Promise<Finding[]> =>
  new Promise((resolve, reject) => {
    const worker = (kept ??= start());
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners('message').removeAllListeners('error');
      worker.on('error', () => undefined).unref();
      act();
    };
    const giveUp = (error: unknown): void =>
      settle(() => {
        kept = undefined;
        void worker.terminate();
        reject(error);
      });
    const timer = setTimeout(() => giveUp(tooSlow()), patience);
    worker.ref();
    worker.once('error', (error: NodeJS.ErrnoException) =>
      giveUp(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooSlow() : error),
    );
    worker.once('message', (findings: Finding[]) => settle(() => resolve(findings)));
    worker.postMessage(order);
  });

/**
 * Checks a document as `checkDocument` does, in a thread that does one at a time, so that a long text holds up nobody
 * but other checks. Throws Problem 'too-slow-document' when it takes longer than anybody waits.
 */
export const checkInThread = (
  blocks: readonly TextBlock[],
  options: CheckOptions,
  patience = PATIENCE_IN_MS,
): Promise<Finding[]> => queue.add(() => runOne({ blocks, options }, patience));
