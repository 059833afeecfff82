import { createStore } from './store.ts';

export type Screen =
  | { readonly is: 'list' }
  | { readonly is: 'take' }
  | { readonly is: 'person'; readonly id: string }
  | { readonly is: 'forms' }
  | { readonly is: 'write'; readonly id: string }
  | { readonly is: 'outbox' }
  | { readonly is: 'me' };

const HOME: Screen = { is: 'list' };

/** The screens gone through, the last one shown. In memory only: the address and the browser's history name nobody. */
let trail: readonly Screen[] = [HOME];
export const screenStore = createStore<Screen>(HOME);

const show = (): void => {
  screenStore.set(trail.at(-1) ?? HOME);
  window.scrollTo(0, 0);
};

/** Goes one screen further; the phone's own way back leads here again. */
export const go = (screen: Screen): void => {
  trail = [...trail, screen];
  history.pushState({ at: trail.length }, '');
  show();
};

/** In place of the present screen: from one tab to another, or on from a form that is done. */
export const switchTo = (screen: Screen): void => {
  trail = [...trail.slice(0, -1), screen];
  show();
};

export const goBack = (): void => (trail.length > 1 ? history.back() : switchTo(HOME));

export const beginAnew = (): void => {
  trail = [HOME];
  history.replaceState({ at: 1 }, '');
  show();
};

/** Follows the phone's own way back. */
export const followHistory = (): (() => void) => {
  history.replaceState({ at: 1 }, '');
  const follow = ({ state }: PopStateEvent) => {
    const at = (state as { at?: number } | null)?.at ?? 1;
    if (at > trail.length) return;
    trail = trail.slice(0, at);
    show();
  };
  window.addEventListener('popstate', follow);
  return () => window.removeEventListener('popstate', follow);
};
