import type { DraftRef } from './draft.ts';

/** Someone who has a draft open, and where their cursor stands. */
export interface Writer {
  readonly clientId: string;
  readonly name: string;
  readonly position: number | null;
}

interface Seen extends Writer {
  readonly at: number;
}

/** After this long without a call, a window is taken to be closed. */
const GONE_AFTER_MS = 45_000;

/**
 * Who has which draft open, and who waits for its next change. Kept in this process only: nothing here is work, and
 * several processes on one database still hear of each other's steps, since a wait looks again by itself.
 */
class DraftWatch {
  readonly #seen = new Map<string, Map<string, Seen>>();
  readonly #waiting = new Map<string, Set<(isStopping: boolean) => void>>();
  readonly #turns = new Map<string, number>();

  /** Notes a writer, and answers everybody who has the draft open. */
  see({ id }: DraftRef, writer: Writer | null): Writer[] {
    const now = Date.now();
    const writers = this.#seen.get(id) ?? new Map<string, Seen>();
    if (writer) writers.set(writer.clientId, { ...writer, at: now });
    for (const [clientId, { at }] of writers) if (now - at > GONE_AFTER_MS) writers.delete(clientId);
    if (writers.size > 0) this.#seen.set(id, writers);
    else this.#seen.delete(id);
    return [...writers.values()].map(({ clientId, name, position }) => ({ clientId, name, position }));
  }

  /** How often the draft has changed, to be taken before it is read: a change in between is then not slept through. */
  turn({ id }: Pick<DraftRef, 'id'>): number {
    return this.#turns.get(id) ?? 0;
  }

  /** Wakes all who wait for this draft. */
  changed({ id }: DraftRef): void {
    this.#turns.set(id, this.turn({ id }) + 1);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    for (const wake of waiting ?? []) wake(false);
  }

  /**
   * Resolves at the first change of the draft after `turn`, at once where there was one, or after `milliseconds`; true when
   * the server is about to stop.
   */
  async nextChange({ id }: DraftRef, turn: number, milliseconds: number): Promise<boolean> {
    if (this.turn({ id }) !== turn) return false;
    const waiting = this.#waiting.get(id) ?? new Set();
    this.#waiting.set(id, waiting);
    const isStopping = await new Promise<boolean>((resolve) => {
      const wake = (stopping: boolean): void => {
        clearTimeout(timer);
        waiting.delete(wake);
        resolve(stopping);
      };
      const timer = setTimeout(() => wake(false), milliseconds);
      waiting.add(wake);
    });
    if (waiting.size === 0 && this.#waiting.get(id) === waiting) this.#waiting.delete(id);
    return isStopping;
  }

  /** Answers everybody who waits, so that a stopping server need not. */
  stopWaiting(): void {
    for (const waiting of this.#waiting.values()) for (const wake of waiting) wake(true);
  }
}

export const draftWatch = new DraftWatch();
