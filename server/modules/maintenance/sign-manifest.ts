import { timingSafeEqual } from 'node:crypto';
import type { Keyring } from '#platform/crypto/keyring.ts';
import { hmacSm3 } from '#platform/crypto/sm3.ts';

const sign = (keyring: Keyring, manifest: string): Buffer =>
  hmacSm3(hmacSm3(keyring.indexKey, 'rongjun backup manifest'), manifest);

/** Signature of a backup's manifest, hexadecimal: only who has the bureau's keys can make it. */
export const signManifest = (keyring: Keyring, manifest: string): string =>
  sign(keyring, manifest).toString('hex');

export const isSignedBy = (keyring: Keyring, manifest: string, signature: string): boolean =>
  timingSafeEqual(sign(keyring, manifest), Buffer.from(signature, 'hex'));
