import { createStore } from '../ui/store.ts';

export interface Signal {
  /** none: no network · lost: a network, but no server answers · there */
  readonly reach: 'none' | 'lost' | 'there';
  /** Whether the server knows who this is: ended, or somebody else in this browser. */
  readonly session: 'unknown' | 'alive' | 'ended' | 'other';
}

/** What the browser takes for a network; it need not lead to the server. */
export const hasNetwork = (): boolean => typeof navigator === 'undefined' || navigator.onLine;

export const signalStore = createStore<Signal>({
  reach: hasNetwork() ? 'there' : 'none',
  session: 'unknown',
});

const change = (part: Partial<Signal>): void => signalStore.set({ ...signalStore.get(), ...part });

export const noteReach = (reach: Signal['reach']): void => change({ reach });
export const noteSession = (session: Signal['session']): void => change({ session });

const answers = async (): Promise<boolean> => {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
};

/** Whether the server answers: what a browser calls online may be a network that does not lead there. */
const lookForServer = async (): Promise<boolean> => {
  if (!hasNetwork()) {
    noteReach('none');
    return false;
  }
  const isThere = await answers();
  noteReach(isThere ? 'there' : hasNetwork() ? 'lost' : 'none');
  return isThere;
};

const LOOK_AGAIN_MS = 20_000;

/** Follows whether there is a signal; `whenBack` runs when the server answers again. */
export const followNetwork = (whenBack: () => void): (() => void) => {
  const look = async () => {
    if (await lookForServer()) whenBack();
  };
  const away = () => noteReach('none');
  const lookAgain = () => {
    if (signalStore.get().reach === 'lost' && document.visibilityState === 'visible') void look();
  };
  // A phone that slept in a pocket hears of no network that came meanwhile.
  const wake = () => {
    if (document.visibilityState === 'visible') void look();
  };
  void look();
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', look);
  window.addEventListener('offline', away);
  const timer = setInterval(lookAgain, LOOK_AGAIN_MS);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', look);
    window.removeEventListener('offline', away);
    clearInterval(timer);
  };
};
