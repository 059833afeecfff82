import { Worker } from 'node:worker_threads';

/** Draws the first page of the PDF at `path` to `thumb`, as JPEG no wider and no higher than `edge` pixels. */
export interface PageOrder {
  readonly path: string;
  readonly thumb: string;
  readonly edge: number;
}

/** A page that takes longer is one made to keep us busy. */
const PATIENCE_IN_MS = 15_000;

/**
 * Draws in a thread of its own, so that a heavy or hostile page holds up nobody. Answers how many pages the PDF has;
 * rejects when it cannot be drawn in time.
 */
export const drawInThread = (order: PageOrder): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const timer = setTimeout(() => {
      reject(new Error('The page took too long to draw.'));
      void worker.terminate();
    }, PATIENCE_IN_MS);
    worker.once('message', (pages: number) => resolve(pages));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The page could not be drawn.'));
    });
  });
