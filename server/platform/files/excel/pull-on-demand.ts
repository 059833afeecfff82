import { ReadableStream } from 'node:stream/web';

/**
 * A byte stream that gives a chunk only while someone waits for rows made of it.
 *
 * The row reader parses ahead as fast as bytes come, so the rows of a whole sheet would pile up while a batch is being
 * written to the database. `whileWaiting` opens the tap for as long as its promise is unsettled, and no longer.
 */
export const pullOnDemand = (chunks: AsyncGenerator<Uint8Array, void, undefined>) => {
  let waiting = false;
  let wake: () => void = () => undefined;
  const demanded = (): Promise<void> =>
    waiting ? Promise.resolve() : new Promise((resolve) => void (wake = resolve));
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        await demanded();
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
  const whileWaiting = async <T>(promise: Promise<T>): Promise<T> => {
    let settled = false;
    const watched = promise.finally(() => void (settled = true));
    // Rows parsed already arrive within a few turns of the microtask queue; only after that are bytes asked for.
    for (let turn = 0; turn < SETTLING_TURNS && !settled; turn += 1) await null;
    if (settled) return watched;
    waiting = true;
    wake();
    try {
      return await watched;
    } finally {
      waiting = false;
    }
  };
  return { stream, whileWaiting };
};

const SETTLING_TURNS = 16;
