import { createHash, createHmac } from 'node:crypto';
import { keyObjectOf } from './key-object.ts';

/** SM3 digest (GB/T 32905), 32 bytes. */
export const sm3 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** HMAC-SM3, 32 bytes. */
export const hmacSm3 = (key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hmac = createHmac('sm3', keyObjectOf(key));
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};
