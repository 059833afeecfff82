import { deskStore, keepForms } from '../desk/desk.ts';
import { isSignedIn, readForms } from '../desk/server.ts';
import { hasNetwork, noteReach } from '../desk/signal.ts';
import { createStore } from '../ui/store.ts';
import { isOnItsWay } from './entry-moves.ts';
import { isOpen, type FieldEntry, type OpenEntry } from './field-entry.ts';
import { sendEntry } from './send-entry.ts';

const FIRST_WAIT_IN_MS = 5_000;
const LONGEST_WAIT_IN_MS = 10 * 60_000;

/** Whether something is being sent just now. */
export const sendingStore = createStore(false);

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Photos that the server does not take wait for their writer; an entry with only such left has nothing to send. */
const hasToSend = (entry: FieldEntry): entry is OpenEntry =>
  isOpen(entry) &&
  isOnItsWay(entry.state) &&
  (entry.state !== 'recorded' ||
    entry.photos.length === 0 ||
    entry.photos.some(({ isAttached, problem }) => !isAttached && !problem));

export const waitingOf = (entries: readonly FieldEntry[]): readonly OpenEntry[] =>
  entries.filter(hasToSend).sort((one, other) => (one.keptAt ?? '').localeCompare(other.keptAt ?? ''));

/** Tries again by itself, later each time. */
const tryLater = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void sendAll(), Math.min(LONGEST_WAIT_IN_MS, FIRST_WAIT_IN_MS * 3 ** tries));
  tries += 1;
};

const sendInTurn = async (): Promise<boolean> => {
  const desk = deskStore.get();
  if (!desk) return true;
  for (const { id } of waitingOf(desk.entries)) {
    // Locked, or another account: what is left goes out when the box is open again.
    if (deskStore.get()?.box !== desk.box) return true;
    if ((await sendEntry(id, desk.box)) === 'stop') return false;
  }
  return true;
};

/** A refused entry may have been written by a form that has changed since. */
const refreshForms = async (): Promise<void> => {
  const isRefused = deskStore.get()?.entries.some(({ state }) => state === 'returned');
  if (isRefused) await keepForms(await readForms());
};

const attempt = async (): Promise<'done' | 'later' | 'wait'> => {
  const desk = deskStore.get();
  if (!desk || waitingOf(desk.entries).length === 0) return 'done';
  if (!hasNetwork()) {
    noteReach('none');
    return 'wait';
  }
  if (!(await isSignedIn(desk.holder))) return 'wait';
  if (!(await sendInTurn())) return 'later';
  await refreshForms();
  return 'done';
};

const once = async (): Promise<void> => {
  sendingStore.set(true);
  try {
    const outcome = await attempt();
    if (outcome === 'later') tryLater();
    if (outcome === 'done') tries = 0;
  } catch {
    // Out of reach, or a server that fails: nothing is lost, and the line at the top says which.
    tryLater();
  } finally {
    sendingStore.set(false);
  }
};

let running: Promise<void> | undefined;

/** Sends what waits, one at a time; asked while it runs, it is the same run. Begins anew when there is a signal again. */
export const sendAll = (): Promise<void> => {
  clearTimeout(timer);
  running ??= once().finally(() => {
    running = undefined;
  });
  return running;
};

/** As by pressing 立即发送, or a signal that came back: without waiting longer each time. */
export const sendNow = (): Promise<void> => {
  tries = 0;
  return sendAll();
};
