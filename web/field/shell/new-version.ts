import { createStore } from '../ui/store.ts';

interface Shell {
  /**
   * lasting: opens without a signal · not-secure: plain HTTP, the browser offers no way to · failed: it did not come about,
   * as with a certificate the phone does not trust
   */
  readonly offline: 'unknown' | 'lasting' | 'not-secure' | 'failed';
  /** A newer version that waits to be taken. */
  readonly waiting: ServiceWorker | null;
}

export const shellStore = createStore<Shell>({ offline: 'unknown', waiting: null });

const change = (part: Partial<Shell>): void => shellStore.set({ ...shellStore.get(), ...part });

const followRegistration = (registration: ServiceWorkerRegistration): void => {
  // The first one of all is no newer version: nothing older is running.
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) change({ waiting: registration.waiting });
  };
  offer();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offer),
  );
};

/** Lets the page open without a signal from now on, and looks out for newer versions. */
export const installShell = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return change({ offline: 'not-secure' });
  try {
    followRegistration(
      await navigator.serviceWorker.register('/field/service-worker.js', { scope: '/field/' }),
    );
    await navigator.serviceWorker.ready;
    change({ offline: 'lasting' });
  } catch {
    change({ offline: 'failed' });
  }
};

/** Takes the newer version. What was written lies in the box; the page asks for the password anew. */
export const takeNewVersion = (waiting: ServiceWorker): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
    once: true,
  });
  waiting.postMessage('take-over');
};
