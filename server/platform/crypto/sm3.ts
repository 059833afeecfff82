import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';

/** SM3 digest (GB/T 32905), 32 bytes. */
export const sm3 = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sm3');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** HMAC-SM3, 32 bytes. A key that is used often is given as a key object: making one takes as long as a short digest. */
export const hmacSm3 = (key: KeyObject | Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hmac = createHmac('sm3', key instanceof Uint8Array ? createSecretKey(key) : key);
  for (const part of parts) hmac.update(part);
  return hmac.digest();
};
