import type { Keyring } from './keyring.ts';
import { hmacSm3 } from './sm3.ts';

/** What an exact search may be made by; each has its own index space. */
export type BlindKind = 'id-number' | 'last-four' | 'phone' | 'likeness';

/** Keyed digest that lets equal values be found without storing them. 32 bytes. */
export const blindIndex = (keyring: Keyring, kind: BlindKind, value: string): Buffer =>
  hmacSm3(keyring.indexKey, `${kind}:`, value);
