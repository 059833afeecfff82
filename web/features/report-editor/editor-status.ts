import type { SaveState } from './connection/save-state.ts';
import type { Writer } from './plugins/presence.ts';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What changes while one types: how the text stands to the server, and who else writes. Kept outside of React's state, so
 * that only the two marks that show it are drawn anew, and only when it differs.
 */
export class EditorStatus {
  private save: SaveState = { kind: 'saved', at: null };
  private others: readonly Writer[] = [];
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly saveState = (): SaveState => this.save;

  readonly writers = (): readonly Writer[] => this.others;

  setSave(next: SaveState): void {
    // To the writer both say the same.
    const shown: SaveState = next.kind === 'saving' ? { kind: 'typing' } : next;
    if (isSame(this.save, shown)) return;
    this.save = shown;
    this.tell();
  }

  setWriters(next: readonly Writer[]): void {
    const names = (all: readonly Writer[]) => all.map(({ clientId, name }) => [clientId, name]);
    if (isSame(names(this.others), names(next))) return;
    this.others = next;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
