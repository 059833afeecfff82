import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let hasEnded = false;

const set = (value: boolean): void => {
  hasEnded = value;
  for (const listener of listeners) listener();
};

/** The server knows the session no more: whoever sits before the page signs in again, and what is on it stays. */
export const noteEnded = (): void => set(true);
export const noteSignedIn = (): void => set(false);

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useHasEnded = (): boolean => useSyncExternalStore(listen, () => hasEnded);
