/** Every room, so that a stopping server can answer all who wait. */
const rooms = new Set<WaitingRoom>();

/**
 * Requests that wait for the next change of something, by its name. Kept in this process only: who waits also looks again
 * by itself, so that a change made by another process on the same database is met a little later.
 */
export class WaitingRoom {
  readonly #waiting = new Map<string, Set<(isStopping: boolean) => void>>();
  readonly #turns = new Map<string, number>();

  constructor() {
    rooms.add(this);
  }

  /** How often it has changed, to be taken before it is read: a change in between is then not slept through. */
  turn(name: string): number {
    return this.#turns.get(name) ?? 0;
  }

  /** Wakes all who wait for this. */
  changed(name: string): void {
    this.#turns.set(name, this.turn(name) + 1);
    const waiting = this.#waiting.get(name);
    this.#waiting.delete(name);
    for (const wake of waiting ?? []) wake(false);
  }

  /**
   * Resolves at the first change after `turn`, at once where there was one, or after `milliseconds`; true when the server
   * is about to stop.
   */
  async nextChange(name: string, turn: number, milliseconds: number): Promise<boolean> {
    if (this.turn(name) !== turn) return false;
    const waiting = this.#waiting.get(name) ?? new Set();
    this.#waiting.set(name, waiting);
    const isStopping = await new Promise<boolean>((resolve) => {
      const wake = (stopping: boolean): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve(stopping);
      };
      const timer = setTimeout(() => wake(false), milliseconds);
      waiting.add(wake);
    });
    if (waiting.size === 0 && this.#waiting.get(name) === waiting) this.#waiting.delete(name);
    return isStopping;
  }

  /** Answers everybody who waits here. */
  stopWaiting(): void {
    for (const waiting of this.#waiting.values()) for (const wake of waiting) wake(true);
  }
}

/** Answers everybody who waits anywhere, so that a stopping server need not. */
export const stopAllWaiting = (): void => {
  for (const room of rooms) room.stopWaiting();
};
