import { createStore } from '../ui/store.ts';

/** What Chromium offers a page that may be put among the phone's programs. */
interface InstallOffer extends Event {
  readonly prompt: () => Promise<unknown>;
}

export const installStore = createStore<InstallOffer | null>(null);

/** Keeps the browser's offer for a button of our own, instead of a bar that comes by itself. */
export const keepInstallOffer = (): void => {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    installStore.set(event as InstallOffer);
  });
  window.addEventListener('appinstalled', () => installStore.set(null));
};
