import { useSyncExternalStore } from 'react';

const LOOK_AGAIN_MS = 5_000;

const listeners = new Set<() => void>();
const onceBack = new Set<() => void>();
let isLost = false;

const tell = (lost: boolean): void => {
  isLost = lost;
  for (const listener of listeners) listener();
};

/** Whether the server answers now. */
export const isReachable = async (): Promise<boolean> => {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

const lookAgain = async (): Promise<void> => {
  if (!(await isReachable())) return void setTimeout(() => void lookAgain(), LOOK_AGAIN_MS);
  tell(false);
  for (const back of onceBack) back();
};

/** The server was not reached: it is looked for from now on until it answers. */
export const noteLost = (): void => {
  if (isLost) return;
  tell(true);
  setTimeout(() => void lookAgain(), LOOK_AGAIN_MS);
};

/** What is to be done each time the server answers again. */
export const whenBack = (back: () => void): void => void onceBack.add(back);

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether the server is out of reach, so that nobody takes what stands on the page for the latest. */
export const useIsLost = (): boolean => useSyncExternalStore(listen, () => isLost);
