import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Map<string, Set<() => void>>();
const cache = new Map<string, unknown>();

const storageOf = (key: string): Storage => (key.startsWith('tab.') ? sessionStorage : localStorage);

const read = <T>(key: string, fallback: T): T => {
  if (!cache.has(key)) {
    const written = storageOf(key).getItem(`rongjun.${key}`);
    cache.set(key, written === null ? fallback : parse(written, fallback));
  }
  return cache.get(key) as T;
};

const parse = <T>(written: string, fallback: T): T => {
  try {
    return JSON.parse(written) as T;
  } catch {
    return fallback;
  }
};

/** Writes a setting and tells every screen that reads it; `undefined` forgets it. */
export const store = (key: string, value: unknown): void => {
  cache.set(key, value);
  if (value === undefined) {
    storageOf(key).removeItem(`rongjun.${key}`);
    cache.delete(key);
  } else storageOf(key).setItem(`rongjun.${key}`, JSON.stringify(value));
  for (const listener of listeners.get(key) ?? []) listener();
};

export const readStored = read;

/**
 * A setting kept in the browser (keys beginning `tab.` only for this window), shared by all who read the key.
 * `fallback` must be a constant. Nothing personal goes in here.
 */
export const useStored = <T>(key: string, fallback: T): readonly [T, (value: T) => void] => {
  const subscribe = useCallback(
    (listener: () => void) => {
      const all = listeners.get(key) ?? new Set();
      listeners.set(key, all.add(listener));
      return () => all.delete(listener);
    },
    [key],
  );
  const value = useSyncExternalStore(subscribe, () => read(key, fallback));
  return [value, (next) => store(key, next)];
};
