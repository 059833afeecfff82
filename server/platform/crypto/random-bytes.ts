import { randomFillSync } from 'node:crypto';

const POOL_LENGTH = 16_384;
const pool = Buffer.allocUnsafeSlow(POOL_LENGTH);
let used = POOL_LENGTH;

/**
 * Fresh random bytes of their own, from the system's generator. It is asked for many at once: a call costs more than
 * ciphering a person's envelope. Given bytes are wiped from the pool.
 */
export const randomBytes = (length: number): Buffer => {
  if (used + length > POOL_LENGTH) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
};
