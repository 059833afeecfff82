import type { InsertPlace } from './plugins/insert-menu.ts';

/** Between the editor, which sees where a chip may be put, and the list that offers metrics there. */
export class InsertMenuStore {
  place: InsertPlace | undefined;
  private keys: (event: KeyboardEvent) => boolean = () => false;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): InsertPlace | undefined => this.place;

  /** Whoever shows the list says what keys do there; true when a key was taken. */
  answerKeys(keys: (event: KeyboardEvent) => boolean): void {
    this.keys = keys;
  }

  takeKey(event: KeyboardEvent): boolean {
    return this.keys(event);
  }

  move(place: InsertPlace | undefined): void {
    this.place = place;
    for (const listener of this.listeners) listener();
  }
}
