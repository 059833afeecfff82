import { createSecretKey, type KeyObject } from 'node:crypto';

const known = new WeakMap<Uint8Array, KeyObject>();

/** The key object of a raw key, made once per key: making one costs more than ciphering a person's envelope. */
export const keyObjectOf = (key: Uint8Array): KeyObject => {
  const made = known.get(key);
  if (made) return made;
  const fresh = createSecretKey(key);
  known.set(key, fresh);
  return fresh;
};
