// Checks documents one after another, in a thread of their own, so that no request waits while the rules read.
import { parentPort } from 'node:worker_threads';
import { checkDocument } from './check-document.ts';
import type { CheckOrder } from './check-in-thread.ts';

parentPort!.on('message', ({ blocks, options }: CheckOrder) => {
  parentPort!.postMessage(checkDocument(blocks, options));
});
