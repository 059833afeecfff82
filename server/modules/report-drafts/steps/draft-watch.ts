import { WaitingRoom } from '#platform/jobs/waiting-room.ts';
import type { DraftRef } from '../draft.ts';

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
  readonly #room = new WaitingRoom();

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

  /** How often the draft has changed, to be taken before it is read. */
  turn({ id }: Pick<DraftRef, 'id'>): number {
    return this.#room.turn(id);
  }

  /** Wakes all who wait for this draft. */
  changed({ id }: DraftRef): void {
    this.#room.changed(id);
  }

  /** Resolves at the first change of the draft after `turn` or after `milliseconds`; true when the server is about to stop. */
  nextChange({ id }: DraftRef, turn: number, milliseconds: number): Promise<boolean> {
    return this.#room.nextChange(id, turn, milliseconds);
  }

  /** Answers everybody who waits, so that a stopping server need not. */
  stopWaiting(): void {
    this.#room.stopWaiting();
  }
}

export const draftWatch = new DraftWatch();
