import { ApiError } from '../../api/api-error.ts';
import { deskStore, isOpenBox, type Desk } from '../desk/desk.ts';
import { renewForms } from '../desk/renew-forms.ts';
import { isSignedIn } from '../desk/server.ts';
import { hasNetwork, noteReach } from '../desk/signal.ts';
import { createStore } from '../ui/store.ts';
import { whyNotSent } from '../ui/why-not-kept.ts';
import { isOnItsWay, stateAfterRestart } from './entry-moves.ts';
import { isOpen, type FieldEntry, type OpenEntry } from './field-entry.ts';
import { inOneWindow } from './in-one-window.ts';
import { sendEntry } from './send-entry.ts';

const FIRST_WAIT_IN_MS = 5_000;
const LONGEST_WAIT_IN_MS = 10 * 60_000;

/** Whether something is being sent just now. */
export const sendingStore = createStore(false);

/** What keeps it from being sent although there is a signal, in words; none while nothing does. */
export const sendTroubleStore = createStore('');

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Photos that the server does not take wait for their writer; an entry with only such left has nothing to send. */
const hasToSend = (entry: FieldEntry): entry is OpenEntry =>
  isOpen(entry) &&
  isOnItsWay(stateAfterRestart(entry.state)) &&
  (entry.state !== 'recorded' ||
    entry.photos.length === 0 ||
    entry.photos.some(({ isAttached, problem }) => !isAttached && !problem));

/** What is not sent yet, also what is being sent, in the order it was kept. */
export const waitingOf = (entries: readonly FieldEntry[]): readonly OpenEntry[] =>
  entries.filter(hasToSend).sort((one, other) => (one.keptAt ?? '').localeCompare(other.keptAt ?? ''));

/** Tries again by itself, later each time. */
const tryLater = (): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void sendAll(), Math.min(LONGEST_WAIT_IN_MS, FIRST_WAIT_IN_MS * 3 ** tries));
  tries += 1;
};

const sendInTurn = async ({ entries, box }: Desk): Promise<boolean> => {
  for (const { id } of waitingOf(entries)) {
    // Locked, or another account: what is left goes out when the box is open again.
    if (!isOpenBox(box)) return true;
    if ((await sendEntry(id, box)) === 'stop') return false;
  }
  return true;
};

const attempt = async (): Promise<'done' | 'later' | 'wait'> => {
  const desk = deskStore.get();
  if (!desk || waitingOf(desk.entries).length === 0) return 'done';
  if (!hasNetwork()) {
    noteReach('none');
    return 'wait';
  }
  if (!(await isSignedIn(desk.holder))) return 'wait';
  if (!(await sendInTurn(desk))) return 'later';
  // A refused entry may have been written by a form that has changed since.
  if (deskStore.get()?.entries.some(({ state }) => state === 'returned')) await renewForms(desk.box);
  return 'done';
};

const attemptAndGoOn = async (): Promise<void> => {
  const outcome = await attempt();
  if (outcome === 'later') tryLater();
  if (outcome === 'done') tries = 0;
};

const once = async (): Promise<void> => {
  const box = deskStore.get()?.box;
  sendingStore.set(true);
  sendTroubleStore.set('');
  try {
    await inOneWindow(attemptAndGoOn);
  } catch (error) {
    // Out of reach, or a server that fails: nothing is lost, and the line at the top says which.
    if (!(error instanceof ApiError)) sendTroubleStore.set(whyNotSent(error));
    tryLater();
  } finally {
    sendingStore.set(false);
  }
  // Locked meanwhile and opened again, by whomever: what lies in that box waits as well.
  const opened = deskStore.get()?.box;
  if (opened && opened !== box) await once();
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
