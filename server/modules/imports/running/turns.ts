/** A batch before this one must be written again, so this one gives back its locks and waits. */
export class TurnLost extends Error {}

/** The place of one batch among those written side by side. */
export interface Turn {
  /** Resolves when every batch before has committed. Rejects with TurnLost when one before has to begin again. */
  readonly come: () => Promise<void>;
  /** Resolves when every batch before has committed, however often it began. */
  readonly alone: () => Promise<void>;
  /** This batch has to begin again: those behind it, which may hold what it needs, give way. */
  readonly giveWay: () => void;
}

interface Place {
  readonly done: Promise<void>;
  readonly gaveWay: Promise<void>;
}

/**
 * Starts pieces of work in order, `sideBySide` of them at a time, so that one may send its rows while the one before
 * still moves its figures. What must happen in order waits for its turn. `start` resolves when there is room for the
 * next; `finish` when all are done. Both reject with the first failure.
 */
export const takeTurns = (sideBySide: number) => {
  const running: Promise<void>[] = [];
  let before: Place = { done: Promise.resolve(), gaveWay: new Promise(() => undefined) };

  /** A failure is told only when nothing runs any more. */
  const oldest = async (): Promise<void> => {
    try {
      await running.shift();
    } catch (error) {
      await Promise.allSettled(running);
      throw error;
    }
  };

  const start = async (work: (turn: Turn) => Promise<void>): Promise<void> => {
    const ahead = before;
    const { promise: gaveWay, resolve: giveWay } = Promise.withResolvers<void>();
    const lost = ahead.gaveWay.then(() => Promise.reject(new TurnLost()));
    // Nobody may be waiting for it; a rejection nobody meets would end the process.
    lost.catch(() => undefined);
    const done = work({ come: () => Promise.race([ahead.done, lost]), alone: () => ahead.done, giveWay });
    done.catch(() => undefined);
    before = { done, gaveWay };
    running.push(done);
    if (running.length >= sideBySide) await oldest();
  };

  const finish = async (): Promise<void> => {
    while (running.length > 0) await oldest();
  };

  return { start, finish };
};
