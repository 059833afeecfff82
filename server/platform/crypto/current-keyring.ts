import type { Keyring } from './keyring.ts';

let current: Keyring | undefined;

/** Sets the keys this process works with; called once at start, again after rotation. */
export const useKeyring = (keyring: Keyring): void => {
  current = keyring;
};

/** The keys this process works with. Throws when none were opened: a programming error, never a user's. */
export const currentKeyring = (): Keyring => {
  if (current === undefined) throw new Error('No keyring is open: call useKeyring() at start.');
  return current;
};
