import { createStore } from '../ui/store.ts';
import { deskStore, putAway } from './desk.ts';

const IDLE_IN_MS = 15 * 60_000;
const LOOK_EVERY_MS = 15_000;

/** Said on the screen that asks for the password, with the user name typed last; both gone with the page. */
export const lockedStore = createStore({ username: '', why: '' });

/** The key leaves the memory with the desk; what was written is in the box. */
export const lock = (why: string): void => {
  const desk = deskStore.get();
  if (!desk) return;
  lockedStore.set({ username: desk.holder.username, why });
  putAway();
};

/**
 * Locks after a quarter of an hour without a touch. A phone that slept through it is locked when it is looked at again. A
 * page that keeps nothing on the phone stays open: locking it would lose what was written.
 */
export const lockWhenIdle = (): (() => void) => {
  let touched = Date.now();
  const touch = () => {
    touched = Date.now();
  };
  const look = () => {
    if (Date.now() - touched < IDLE_IN_MS || !deskStore.get()?.box.isLasting) return;
    lock('15分钟没有操作，已锁上。写的内容都在，输入密码接着用。');
  };
  // Before the touch that woke it counts.
  const lookAndTouch = () => {
    look();
    touch();
  };
  const signs = ['pointerdown', 'keydown'] as const;
  for (const sign of signs) window.addEventListener(sign, lookAndTouch, true);
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    for (const sign of signs) window.removeEventListener(sign, lookAndTouch, true);
    document.removeEventListener('visibilitychange', look);
    clearInterval(timer);
  };
};
