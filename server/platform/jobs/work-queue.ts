/** Work done one piece at a time, in the order it comes. */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  #length = 0;

  /** How many pieces wait or are under way. */
  get length(): number {
    return this.#length;
  }

  /** Does a piece when all before it have ended, well or badly; resolves or rejects as it does. */
  add<T>(work: () => Promise<T>): Promise<T> {
    this.#length += 1;
    const turn = this.#last.then(work).finally(() => (this.#length -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
