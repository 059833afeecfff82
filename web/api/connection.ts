import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const LOOK_AGAIN_MS = 5_000;

// Whether the server answers is found out here: what a browser calls online may be a network without it.
onlineManager.setEventListener(() => undefined);

/** Whether the server answers now. */
export const isReachable = async (): Promise<boolean> => {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

const lookAgainSoon = (): void => {
  setTimeout(() => {
    void isReachable().then((isBack) => (isBack ? onlineManager.setOnline(true) : lookAgainSoon()));
  }, LOOK_AGAIN_MS);
};

/** The server was not reached: it is looked for from now on until it answers, and then pages read anew. */
export const noteLost = (): void => {
  if (!onlineManager.isOnline()) return;
  onlineManager.setOnline(false);
  lookAgainSoon();
};

const listen = (listener: () => void): (() => void) => onlineManager.subscribe(listener);

/** Whether the server is out of reach, so that nobody takes what stands on the page for the latest. */
export const useIsLost = (): boolean => useSyncExternalStore(listen, () => !onlineManager.isOnline());
